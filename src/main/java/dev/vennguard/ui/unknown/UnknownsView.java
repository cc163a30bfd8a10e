package dev.vennguard.ui.unknown;

import dev.vennguard.ui.kit.Sheet;
import dev.vennguard.ui.kit.ShortText;
import dev.vennguard.ui.unknown.UnknownsModel.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for each unknown value; an empty one leaves it open. */
public final class UnknownsView extends VBox {
  private static final double HIGH = 360;

  private final Map<String, TextField> fields = new LinkedHashMap<>();

  /** Of these values. */
  public UnknownsView(List<Unknown> unknowns) {
    super(10);
    VBox rows = new VBox(8);
    for (Unknown one : unknowns) {
      rows.getChildren().add(row(one));
    }
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HIGH);
    scroll.setPrefWidth(480);
    scroll.getStyleClass().add("situation-scroll");
    getChildren()
        .addAll(
            Sheet.words(
                "Nobody knows these values: a verdict is certain only where it holds whatever they"
                    + " are, and else says which it depends on. A value that you give is written"
                    + " into the texts; undo takes it back."),
            scroll);
  }

  private Node row(Unknown one) {
    Label where = new Label(one.where());
    where.getStyleClass().add("vg-muted");
    where.setWrapText(true);
    Label name = new Label(one.name());
    name.getStyleClass().add("vg-strong");
    return switch (one.sort()) {
      case TEXT -> {
        TextField field = new TextField();
        field.setId("unknown-" + fields.size());
        field.setPromptText("Any");
        ShortText.only(field);
        name.setLabelFor(field);
        fields.put(one.name(), field);
        yield new VBox(2, name, field, where);
      }
      case CHOICE ->
          new VBox(
              2,
              name,
              Sheet.words(
                  "Whether it holds decides whether a part is there. Open the template on the"
                      + " command line with --value "
                      + one.name()
                      + "=true or =false, or take the part or this condition out of the text."),
              where);
    };
  }

  /** What was entered, by name. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.put(name, field.getText()));
    return values;
  }

  /** The first field; this, if there is none. */
  public Node first() {
    return fields.values().stream().findFirst().map(Node.class::cast).orElse(this);
  }
}

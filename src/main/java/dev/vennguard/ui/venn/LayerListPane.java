package dev.vennguard.ui.venn;

import dev.vennguard.live.CutOff;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerId;
import dev.vennguard.ui.kit.Tip;
import dev.vennguard.workspace.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list in place of the circles: layers as columns of dots, actions counted by bars. */
final class LayerListPane extends VBox {
  private final Consumer<Selection> selections;
  private final HBox heading = new HBox();
  private final VBox list = new VBox();
  private final Label footer = new Label();
  private final List<LayerRow> rows = new ArrayList<>();
  private Selection selection = new Selection.None();

  LayerListPane(Consumer<Selection> selections) {
    this.selections = selections;
    setId("upset");
    getStyleClass().add("upset");
    getStylesheets()
        .add(
            Optional.ofNullable(LayerListPane.class.getResource("upset.css"))
                .orElseThrow()
                .toExternalForm());
    heading.getStyleClass().add("upset-heading");
    heading.setAlignment(Pos.BOTTOM_LEFT);
    footer.getStyleClass().add("venn-words");
    footer.setId("upset-footer");
    list.getStyleClass().add("upset-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("upset-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(heading, scroll, footer);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void show(Evaluation evaluation) {
    LayerListModel model = new LayerListModel(evaluation);
    heading.getChildren().clear();
    for (LayerId layer : model.layers()) {
      heading.getChildren().add(column(layer));
    }
    Label unit = new Label("  actions");
    Tip.on(unit, "How many actions pass exactly the layers with a full dot");
    unit.getStyleClass().add("venn-words");
    heading.getChildren().add(unit);
    Optional<Integer> focused = focused();
    rows.clear();
    for (LayerCombination row : model.rows()) {
      LayerRow node = new LayerRow(row, model.largest(row.group()));
      node.setId("upset-row-" + rows.size());
      node.setOnMouseClicked(event -> toggle(node));
      rows.add(node);
    }
    list.getChildren().setAll(rows);
    footer.setText(model.footer());
    if (!rows.isEmpty()) {
      rows.getFirst().setFocusTraversable(true);
    }
    focused.filter(at -> at < rows.size()).ifPresent(this::focus);
    choose(selection);
  }

  void choose(Selection current) {
    selection = current;
    String title = current instanceof Selection.Actions(String words, var ignored) ? words : "";
    rows.forEach(row -> row.choose(title));
  }

  private static Label column(LayerId layer) {
    Label label = new Label(shortName(layer));
    label.getStyleClass().add("upset-column");
    label.setMinWidth(LayerRow.COLUMN);
    label.setMaxWidth(LayerRow.COLUMN);
    label.setAlignment(Pos.CENTER);
    Tip.on(label, CutOff.name(layer));
    label.setAccessibleText(CutOff.name(layer));
    return label;
  }

  private static String shortName(LayerId layer) {
    return switch (layer.kind()) {
      case IDENTITY -> "Ident.";
      case BOUNDARY -> "Bound.";
      case SCP, RCP -> layer.kind().id().toUpperCase(Locale.ROOT) + " " + (layer.level() + 1);
      case SESSION -> "Sess.";
      case RESOURCE -> "Res.";
    };
  }

  private Optional<Integer> focused() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isFocused()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private void focus(int at) {
    rows.forEach(row -> row.setFocusTraversable(false));
    rows.get(at).setFocusTraversable(true);
    rows.get(at).requestFocus();
  }

  private void toggle(LayerRow row) {
    LayerCombination combination = row.combination();
    boolean chosen =
        selection instanceof Selection.Actions(String title, var ignored)
            && title.equals(combination.title());
    focus(rows.indexOf(row));
    selections.accept(
        chosen
            ? new Selection.None()
            : new Selection.Actions(combination.title(), combination.actions()));
  }

  private void pressed(KeyEvent event) {
    focused()
        .ifPresent(at -> {
          boolean handled =
              switch (event.getCode()) {
                case DOWN -> move(at + 1);
                case UP -> move(at - 1);
                case ENTER, SPACE -> toggled(at);
                default -> false;
              };
          if (handled) {
            event.consume();
          }
        });
  }

  private boolean move(int to) {
    focus(Math.floorMod(to, rows.size()));
    return true;
  }

  private boolean toggled(int at) {
    toggle(rows.get(at));
    return true;
  }
}

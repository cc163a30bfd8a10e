package dev.vennguard.ui.venn;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.venn.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** What each side grants in all, over its circle. */
final class Headings {
  private static final PseudoClass PRESSABLE = PseudoClass.getPseudoClass("pressable");
  private static final double DROP = 4;

  private final Label identityTitle = new Label();
  private final Label identityDetail = new Label();
  private final Label boundaryTitle = new Label();
  private final Label boundaryDetail = new Label();
  private final VBox identity = new VBox(identityTitle, identityDetail);
  private final VBox boundary = new VBox(boundaryTitle, boundaryDetail);

  /** Never shown: tells how wide words are. */
  private final Text measured = new Text();

  private final Consumer<LayerKind> chosen;

  /**
   * @param chosen is told of which side the conditional actions are asked for
   */
  Headings(Consumer<LayerKind> chosen) {
    this.chosen = chosen;
    identity.setId("venn-identity-heading");
    boundary.setId("venn-boundary-heading");
    identityTitle.getStyleClass().addAll("venn-heading", "vg-identity-text");
    boundaryTitle.getStyleClass().addAll("venn-heading", "vg-boundary-text");
    identityDetail.getStyleClass().add("venn-words");
    boundaryDetail.getStyleClass().add("venn-words");
    boundary.setAlignment(Pos.TOP_RIGHT);
    for (Label label : new Label[] {identityTitle, identityDetail, boundaryTitle, boundaryDetail}) {
      label.setWrapText(true);
      label.setMouseTransparent(true);
    }
    pressable(identityDetail, LayerKind.IDENTITY);
    pressable(boundaryDetail, LayerKind.BOUNDARY);
    boundaryTitle.setTextAlignment(TextAlignment.RIGHT);
    boundaryDetail.setTextAlignment(TextAlignment.RIGHT);
    identity.setPickOnBounds(false);
    boundary.setPickOnBounds(false);
  }

  /** The count under a heading chooses the actions that it counts. */
  private void pressable(Label label, LayerKind kind) {
    label.setAccessibleRole(AccessibleRole.BUTTON);
    label.setOnMouseClicked(event -> chosen.accept(kind));
    label.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            chosen.accept(kind);
            event.consume();
          }
        });
  }

  VBox identity() {
    return identity;
  }

  VBox boundary() {
    return boundary;
  }

  void show(VennModel model) {
    identityTitle.setText(model.identityHeading());
    boundaryTitle.setText(model.boundaryHeading());
    detail(identityDetail, model.identityDetail(), model.identity());
    detail(boundaryDetail, boundaryDetail(model), model.boundary());
  }

  private static String boundaryDetail(VennModel model) {
    return model.limited() ? model.boundaryDetail() : "so nothing is cut off";
  }

  private static void detail(Label label, String text, VennModel.Side side) {
    boolean some = side.conditional() > 0;
    label.setMouseTransparent(!some);
    label.setFocusTraversable(some);
    label.pseudoClassStateChanged(PRESSABLE, some);
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** Where words are written if a heading is wrapped at that width. */
  List<Box> boxes(double width, double edge, double room) {
    List<Box> boxes = new ArrayList<>();
    double y = edge + DROP;
    for (Label label : List.of(identityTitle, identityDetail)) {
      if (label.isManaged()) {
        boxes.add(new Box(edge, y, wide(label, room), label.prefHeight(room)));
        y += label.prefHeight(room);
      }
    }
    y = edge + DROP;
    for (Label label : List.of(boundaryTitle, boundaryDetail)) {
      if (label.isManaged()) {
        double wide = wide(label, room);
        boxes.add(new Box(width - edge - wide, y, wide, label.prefHeight(room)));
        y += label.prefHeight(room);
      }
    }
    return boxes;
  }

  /** How wide its longest line is: one that is wrapped seldom fills its room. */
  private double wide(Label label, double room) {
    double whole = Math.ceil(label.prefWidth(-1));
    return whole <= room ? whole : Math.min(room, longestLine(label, room));
  }

  private double longestLine(Label label, double room) {
    measured.setFont(label.getFont());
    double longest = 0;
    String line = "";
    for (String word : label.getText().split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      line = width(longer) <= room ? longer : word;
      longest = Math.max(longest, width(line));
    }
    return Math.ceil(longest) + 1;
  }

  private double width(String words) {
    measured.setText(words);
    return measured.getLayoutBounds().getWidth();
  }

  void layout(double width, double edge, double room) {
    identity.resizeRelocate(edge, edge + DROP, room, identity.prefHeight(room));
    boundary.resizeRelocate(width - edge - room, edge + DROP, room, boundary.prefHeight(room));
  }
}

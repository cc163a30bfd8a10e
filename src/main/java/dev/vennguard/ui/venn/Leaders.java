package dev.vennguard.ui.venn;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Thin lines from labels outside to the regions that they name. */
final class Leaders extends Pane {
  /** From the label to a point in its region. */
  record Line(double fromX, double fromY, double toX, double toY) {}

  private static final double DOT = 2;

  Leaders() {
    setMouseTransparent(true);
  }

  void draw(List<Line> lines) {
    getChildren().clear();
    for (Line line : lines) {
      javafx.scene.shape.Line shape =
          new javafx.scene.shape.Line(line.fromX, line.fromY, line.toX, line.toY);
      shape.getStyleClass().add("venn-leader");
      Circle dot = new Circle(line.toX, line.toY, DOT);
      dot.getStyleClass().add("venn-leader-end");
      getChildren().addAll(shape, dot);
    }
  }
}

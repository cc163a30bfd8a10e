package dev.vennguard.ui.venn.geometry;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Thin lines from labels outside to the regions that they name. */
public final class Leaders extends Pane {
  /** From the label to a point in its region. */
  public record Line(double fromX, double fromY, double toX, double toY) {}

  private static final double DOT = 2;

  private final List<Shape> shapes = new ArrayList<>();

  /** One line per region; the shapes are there from the start, so that they are styled in time. */
  public Leaders() {
    setManaged(false);
    setMouseTransparent(true);
    for (int i = 0; i < VennZone.values().length; i++) {
      Shape shape = new Shape(new javafx.scene.shape.Line(), new Circle(DOT));
      shape.line.getStyleClass().add("venn-leader");
      shape.dot.getStyleClass().add("venn-leader-end");
      shapes.add(shape);
      getChildren().addAll(shape.line, shape.dot);
    }
  }

  private record Shape(javafx.scene.shape.Line line, Circle dot) {
    void show(Line line) {
      this.line.setStartX(line.fromX);
      this.line.setStartY(line.fromY);
      this.line.setEndX(line.toX);
      this.line.setEndY(line.toY);
      dot.setCenterX(line.toX);
      dot.setCenterY(line.toY);
    }
  }

  public void draw(List<Line> lines) {
    for (int i = 0; i < shapes.size(); i++) {
      Shape shape = shapes.get(i);
      boolean there = i < lines.size();
      shape.line.setVisible(there);
      shape.dot.setVisible(there);
      if (there) {
        shape.show(lines.get(i));
      }
    }
  }
}

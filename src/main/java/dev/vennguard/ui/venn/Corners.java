package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * What is written in the corners of the view, and so where circles and their numbers may not be.
 *
 * @param list the parts without a place in the picture, below on the left
 * @param corner the unit and the switches, below on the right
 */
record Corners(Pane list, Corner corner) {

  /**
   * The heights and the width of a view, in pixels.
   *
   * @param from the upper edge that is kept free
   * @param to where the lower edge begins
   * @param middle what begins below it stands below
   */
  record View(double width, double from, double to, double middle) {}

  /**
   * Everything that is written.
   *
   * @param headings where these are
   * @param scale with the words on the scale; they change nothing about where the others stand
   */
  List<Box> written(List<Box> headings, boolean scale) {
    List<Box> boxes = new ArrayList<>(headings);
    for (Pane group : List.of(list, corner)) {
      for (Node child : group.getChildren()) {
        boolean there = scale || !child.equals(corner.scaleWords());
        if (there && group.isVisible() && child.isVisible() && child.isManaged()) {
          boxes.add(box(group, child.getBoundsInParent()));
        }
      }
    }
    return boxes;
  }

  private static Box box(Pane group, Bounds bounds) {
    return new Box(
        group.getLayoutX() + bounds.getMinX(),
        group.getLayoutY() + bounds.getMinY(),
        bounds.getWidth(),
        bounds.getHeight());
  }

  /** The heights between what is written above and below in the left or the right margin. */
  static CircleLabels.Free free(List<Box> written, View view, boolean left) {
    double from = view.from;
    double to = view.to;
    for (Box box : written) {
      boolean here = left == box.x() + box.width() / 2 < view.width / 2;
      if (here && box.y() < view.middle) {
        from = Math.max(from, box.bottom() + 2);
      } else if (here) {
        to = Math.min(to, box.y() - 2);
      }
    }
    return new CircleLabels.Free(from, to);
  }
}

package dev.vennguard.ui.venn;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;

/**
 * Places the numbers of the circles: inside their region where they fit, else in the margin beside
 * the circles with a line to the region.
 *
 * @param frame the picture
 * @param width of the view
 * @param margin width of the margin on either side
 * @param edge kept free at the very edge
 */
record CircleLabels(VennFrame frame, double width, double margin, double edge) {
  private static final double UPPER = 0.37;
  private static final double LOWER = 0.61;
  private static final double GAP = 4;

  void place(VennModel model, Map<VennZone, PartLabel> labels, List<Leaders.Line> lines) {
    boolean leftTaken = outside(VennZone.IDENTITY_ONLY, model, labels, lines);
    boolean rightTaken = outside(VennZone.BOUNDARY_ONLY, model, labels, lines);
    PartLabel both = labels.get(VennZone.BOTH);
    if (both != null && !inside(VennZone.BOTH, both, model)) {
      boolean right = frame.boundary().radius() < frame.identity().radius();
      boolean taken = right ? rightTaken : leftTaken;
      margin(VennZone.BOTH, both, model, right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT, taken, lines);
    }
  }

  private boolean outside(
      VennZone zone, VennModel model, Map<VennZone, PartLabel> labels, List<Leaders.Line> lines) {
    PartLabel label = labels.get(zone);
    if (label == null || inside(zone, label, model)) {
      return false;
    }
    boolean right = zone == VennZone.BOUNDARY_ONLY;
    margin(zone, label, model, right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT, false, lines);
    return true;
  }

  private boolean inside(VennZone zone, PartLabel label, VennModel model) {
    label.show(model, PartLabel.Style.INSIDE);
    label.align(Pos.CENTER);
    label.applyCss();
    double wide = Math.ceil(label.prefWidth(-1));
    double high = Math.ceil(label.prefHeight(wide));
    LabelPlace place = CirclePlaces.of(frame, zone, high);
    if (model.count(label.part()) == 0 || place.room() < wide - GAP) {
      return false;
    }
    label.resizeRelocate(
        Math.rint(place.x() - wide / 2), Math.rint(place.y() - high / 2), wide, high);
    return true;
  }

  private void margin(
      VennZone zone,
      PartLabel label,
      VennModel model,
      Pos position,
      boolean lower,
      List<Leaders.Line> lines) {
    label.show(model, PartLabel.Style.OUTSIDE);
    label.align(position);
    label.applyCss();
    double wide = Math.min(margin, Math.ceil(label.prefWidth(-1)));
    double high = Math.ceil(label.prefHeight(wide));
    boolean right = position == Pos.CENTER_RIGHT;
    double x = right ? width - edge - wide : edge;
    double y = 2 * frame.identity().y() * (lower ? LOWER : UPPER) - high / 2;
    label.resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
    if (model.count(label.part()) > 0) {
      LabelPlace target = CirclePlaces.of(frame, zone, 0);
      double fromX = right ? x - GAP : x + wide + GAP;
      lines.add(new Leaders.Line(fromX, y + high / 2, target.x(), target.y()));
    }
  }
}

package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.PartLabel.Style;
import dev.vennguard.ui.venn.geometry.CirclePlaces;
import dev.vennguard.ui.venn.geometry.Disc;
import dev.vennguard.ui.venn.geometry.LabelPlace;
import dev.vennguard.ui.venn.geometry.Leaders;
import dev.vennguard.ui.venn.geometry.VennFrame;
import dev.vennguard.ui.venn.geometry.VennZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;

/**
 * Places the numbers of the circles: inside their region where they fit, else beside the circles,
 * between what is written above and below there, with a line to the region.
 *
 * @param frame the picture
 * @param width of the view
 * @param edge kept free at the very edge
 * @param left the heights that are free in the left margin
 * @param right the heights that are free in the right margin
 */
record CircleLabels(VennFrame frame, double width, double edge, Free left, Free right) {
  private static final double GAP = 4;
  private static final double APART = 2;
  private static final List<Style> INSIDE = List.of(Style.INSIDE, Style.INSIDE_BRIEF);

  /** A stretch of heights, in pixels. */
  record Free(double from, double to) {
    double height() {
      return to - from;
    }
  }

  void place(VennModel model, Map<VennZone, PartLabel> labels, List<Leaders.Line> lines) {
    List<VennZone> onTheLeft = new ArrayList<>();
    List<VennZone> onTheRight = new ArrayList<>();
    boolean bothOnTheRight = frame.boundary().radius() < frame.identity().radius();
    for (VennZone zone : VennZone.values()) {
      PartLabel label = labels.get(zone);
      if (label != null && !inside(zone, label, model)) {
        boolean toTheRight =
            zone == VennZone.BOUNDARY_ONLY || (zone == VennZone.BOTH && bothOnTheRight);
        (toTheRight ? onTheRight : onTheLeft).add(zone);
      }
    }
    spread(onTheLeft, onTheRight, left, right, model, labels);
    spread(onTheRight, onTheLeft, right, left, model, labels);
    beside(onTheLeft, false, model, labels, lines);
    beside(onTheRight, true, model, labels, lines);
  }

  /** Where one side has no room for what stands there the part of both goes to the other. */
  private static void spread(
      List<VennZone> from,
      List<VennZone> to,
      Free here,
      Free there,
      VennModel model,
      Map<VennZone, PartLabel> labels) {
    if (from.contains(VennZone.BOTH)
        && height(placed(from, labels), model, Style.LINE) > here.height()) {
      List<VennZone> more = new ArrayList<>(to);
      more.add(VennZone.BOTH);
      if (height(placed(more, labels), model, Style.LINE) <= there.height()) {
        from.remove(VennZone.BOTH);
        to.add(VennZone.BOTH);
        to.sort(null); // from left to right is from above to below
      }
    }
  }

  private static List<PartLabel> placed(List<VennZone> zones, Map<VennZone, PartLabel> labels) {
    List<PartLabel> placed = new ArrayList<>();
    zones.forEach(zone -> {
      PartLabel label = labels.get(zone);
      if (label != null) {
        placed.add(label);
      }
    });
    return placed;
  }

  private boolean inside(VennZone zone, PartLabel label, VennModel model) {
    for (Style style : INSIDE) {
      PartLabel.Size size = label.size(model, style);
      double wide = size.width();
      double high = size.height();
      LabelPlace place = CirclePlaces.of(frame, zone, high);
      if (place.room() >= wide - GAP) {
        label.show(model, style);
        label.align(Pos.CENTER);
        label.resizeRelocate(
            Math.rint(place.x() - wide / 2), Math.rint(place.y() - high / 2), wide, high);
        return true;
      }
    }
    return false;
  }

  private void beside(
      List<VennZone> zones,
      boolean toTheRight,
      VennModel model,
      Map<VennZone, PartLabel> labels,
      List<Leaders.Line> lines) {
    Free free = toTheRight ? right : left;
    List<PartLabel> placed = placed(zones, labels);
    Pos position = toTheRight ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
    Style style = height(placed, model, Style.OUTSIDE) > free.height() ? Style.LINE : Style.OUTSIDE;
    double room = room(toTheRight);
    if (style == Style.LINE
        && placed.stream().anyMatch(one -> one.size(model, Style.LINE).width() > room)) {
      style = Style.LINE_BRIEF;
    }
    double total = height(placed, model, style);
    double middle = (free.from() + free.to()) / 2;
    double y = Math.max(free.from(), Math.min(middle - total / 2, free.to() - total));
    for (int i = 0; i < placed.size(); i++) {
      PartLabel label = placed.get(i);
      double wide = label.size(model, style).width();
      double high = label.size(model, style).height();
      label.show(model, style);
      label.align(position);
      double x = toTheRight ? width - edge - wide : edge;
      label.resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
      LabelPlace target = CirclePlaces.of(frame, zones.get(i), 0);
      double fromX = toTheRight ? x - GAP : x + wide + GAP;
      lines.add(new Leaders.Line(fromX, y + high / 2, target.x(), target.y()));
      y += high + APART;
    }
  }

  /** How wide the margin beside the circles is. */
  private double room(boolean toTheRight) {
    Disc identity = frame.identity();
    Disc boundary = frame.boundary();
    double circles =
        toTheRight
            ? Math.max(identity.x() + identity.radius(), boundary.x() + boundary.radius())
            : Math.min(identity.x() - identity.radius(), boundary.x() - boundary.radius());
    return (toTheRight ? width - circles : circles) - edge - GAP;
  }

  /** How high they are together. */
  private static double height(List<PartLabel> labels, VennModel model, Style style) {
    double total = 0;
    for (PartLabel label : labels) {
      total += label.size(model, style).height() + APART;
    }
    return Math.max(0, total - APART);
  }
}

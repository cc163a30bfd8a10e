package dev.vennguard.ui.venn.geometry;

import dev.vennguard.ui.venn.geometry.VennFrame.Stretch;

/** Finds the place for a region's number inside its circle. */
public final class CirclePlaces {
  private CirclePlaces() {}

  /**
   * The place in the region's main part that is nearest to the axis.
   *
   * @param height of the label, in pixels
   */
  public static LabelPlace of(VennFrame frame, VennZone zone, double height) {
    Slices cuts = frame.slices(zone);
    double half = height / 2;
    double axis = (cuts.top() + cuts.bottom()) / 2;
    double from = cuts.undecidedEnd() + half;
    double to = cuts.mainEnd() - half;
    double middle = (cuts.undecidedEnd() + cuts.mainEnd()) / 2;
    boolean fits = from <= to;
    double y = fits ? Math.clamp(axis, from, to) : middle;
    Stretch stretch = frame.widest(zone, y);
    double room = fits ? room(frame, zone, y, half) : 0;
    return new LabelPlace(stretch.middle(), y, room);
  }

  /** Edges are curved: what counts is the narrowest of top, middle and bottom of the label. */
  private static double room(VennFrame frame, VennZone zone, double y, double half) {
    Stretch middle = frame.widest(zone, y);
    Stretch above = frame.widest(zone, y - half);
    Stretch below = frame.widest(zone, y + half);
    double from = Math.max(middle.from(), Math.max(above.from(), below.from()));
    double to = Math.min(middle.to(), Math.min(above.to(), below.to()));
    double side = Math.min(middle.middle() - from, to - middle.middle());
    return Math.max(0, 2 * side);
  }
}

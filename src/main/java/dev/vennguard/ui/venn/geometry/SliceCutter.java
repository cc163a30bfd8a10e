package dev.vennguard.ui.venn.geometry;

/**
 * Cuts a region of the picture by horizontal lines into parts with given shares of its area.
 *
 * <p>The area below a height is summed up once over fine steps; a cut is then a look-up.
 */
final class SliceCutter {
  private static final int STEPS = 512;

  /** A part thinner than this many pixels could not be seen. */
  static final double THINNEST = 8;

  private final double top;
  private final double bottom;

  /** The area between the top and each step. */
  private final double[] area = new double[STEPS + 1];

  SliceCutter(VennFrame frame, VennZone zone) {
    double[] range = range(frame, zone);
    top = range[0];
    bottom = range[1];
    double step = (bottom - top) / STEPS;
    for (int i = 1; i <= STEPS; i++) {
      area[i] = area[i - 1] + frame.width(zone, top + (i - 0.5) * step) * step;
    }
  }

  private static double[] range(VennFrame frame, VennZone zone) {
    Disc left = frame.identity();
    Disc right = frame.boundary();
    return switch (zone) {
      case IDENTITY_ONLY -> new double[] {left.top(), left.bottom()};
      case BOUNDARY_ONLY -> new double[] {right.top(), right.bottom()};
      case BOTH -> {
        double half = lensHalfHeight(left, right);
        yield new double[] {left.y() - half, left.y() + half};
      }
    };
  }

  /** Both centres lie on one horizontal axis, so the lens is as high above it as below. */
  private static double lensHalfHeight(Disc left, Disc right) {
    double distance = Math.abs(right.x() - left.x());
    if (distance >= left.radius() + right.radius()) {
      return 0;
    }
    if (topInside(left, right, distance)) {
      return left.radius();
    }
    if (topInside(right, left, distance)) {
      return right.radius();
    }
    double toChord =
        (distance * distance + left.radius() * left.radius() - right.radius() * right.radius())
            / (2 * distance);
    return Math.sqrt(Math.max(0, left.radius() * left.radius() - toChord * toChord));
  }

  private static boolean topInside(Disc circle, Disc other, double distance) {
    return Math.hypot(distance, circle.radius()) <= other.radius();
  }

  /** The height above which that share (0 to 1) of the region's area lies. */
  double cut(double share) {
    double wanted = share * area[STEPS];
    int low = 0;
    int high = STEPS;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (area[middle] < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double inside = area[high] > area[low] ? (wanted - area[low]) / (area[high] - area[low]) : 0;
    return top + (bottom - top) * (low + inside) / STEPS;
  }

  /** The cuts for these counts, exact by area. */
  Slices exact(RegionCounts counts) {
    int total = counts.total();
    if (total == 0) {
      return new Slices(top, top, bottom, bottom, bottom);
    }
    int untilMain = counts.undecided() + counts.main();
    return new Slices(
        top,
        counts.undecided() == 0 ? top : cut((double) counts.undecided() / total),
        untilMain == total ? bottom : cut((double) untilMain / total),
        counts.denied() == 0 ? bottom : cut((double) (total - counts.denied()) / total),
        bottom);
  }

  /** The same cuts, moved so far that every part which is there can be seen. */
  static Slices visible(Slices cuts, RegionCounts counts) {
    double[] heights = {
      cuts.undecidedEnd() - cuts.top(),
      cuts.mainEnd() - cuts.undecidedEnd(),
      cuts.disjointEnd() - cuts.mainEnd(),
      cuts.bottom() - cuts.disjointEnd()
    };
    int[] shares = {counts.undecided(), counts.main(), counts.disjoint(), counts.denied()};
    double height = cuts.bottom() - cuts.top();
    double least = Math.min(THINNEST, height / heights.length);
    for (int i = 0; i < heights.length; i++) {
      if (shares[i] > 0 && heights[i] < least) {
        heights[highest(heights)] -= least - heights[i];
        heights[i] = least;
      }
    }
    double undecidedEnd = cuts.top() + heights[0];
    double mainEnd = undecidedEnd + heights[1];
    return new Slices(cuts.top(), undecidedEnd, mainEnd, mainEnd + heights[2], cuts.bottom());
  }

  private static int highest(double[] heights) {
    int highest = 0;
    for (int i = 1; i < heights.length; i++) {
      if (heights[i] > heights[highest]) {
        highest = i;
      }
    }
    return highest;
  }
}

package dev.vennguard.ui.venn.geometry;

/**
 * The exact geometry fitted into a rectangle, with a least size for what would else be too small to
 * be seen or hit.
 *
 * @param frame what is drawn
 * @param accuracy whether all areas are exact; if not, the view must say so
 */
public record VennLayout(VennFrame frame, Accuracy accuracy) {

  /** Nobody sees or hits a circle that is smaller than this. */
  public static final double LEAST_RADIUS = 16;

  /** The same for the width of a lens or crescent on the axis. */
  public static final double LEAST_WIDTH = 12;

  private static final double GAP = 8;
  private static final double INSET = 3;
  private static final double ONE_PIXEL = 1;

  /** How far areas can be trusted. */
  public enum Accuracy {
    /** Every area is exact. */
    EXACT,
    /** Circles and lens are exact, a hatched or dotted part is drawn larger. */
    PARTS_ENLARGED,
    /** A circle, a crescent or the lens is drawn larger. */
    NOT_TO_SCALE
  }

  /** Radii and distance in pixels. */
  private record Sizes(double left, double right, double distance) {
    double start() {
      return Math.min(-left, distance - right);
    }

    double width() {
      return Math.max(left, distance + right) - start();
    }

    Sizes times(double factor) {
      return new Sizes(left * factor, right * factor, distance * factor);
    }

    boolean near(Sizes other) {
      return Math.abs(left - other.left) < ONE_PIXEL
          && Math.abs(right - other.right) < ONE_PIXEL
          && Math.abs(distance - other.distance) < ONE_PIXEL;
    }
  }

  /**
   * Fits the circles into the middle of a rectangle.
   *
   * @param side pixels kept free on the left and on the right, for headings and outside labels
   */
  public static VennLayout of(VennCounts counts, double width, double height, double side) {
    return of(Scale.of(counts), new Room(width, height, side, Room.INSET));
  }

  /** Fits the circles into the middle of a room. */
  public static VennLayout of(Scale scale, Room room) {
    Circles circles = circles(scale, room);
    return sliced(circles.left, circles.right, scale.counts, circles.toScale);
  }

  /**
   * Counts with their circles, which are the same in every room but for their size.
   *
   * @param exact in the unit in which one action has the area 1
   */
  public record Scale(VennCounts counts, VennGeometry exact) {
    public static Scale of(VennCounts counts) {
      return new Scale(
          counts,
          VennGeometry.of(
              counts.identityOnly().total(), counts.both().total(), counts.boundaryOnly().total()));
    }
  }

  /**
   * The circles alone, without their cuts.
   *
   * @param toScale whether no circle is drawn larger than it is
   */
  public record Circles(Disc left, Disc right, boolean toScale) {}

  /** Where the circles are: cheap enough to try many rooms. */
  public static Circles circles(Scale scale, Room room) {
    VennCounts counts = scale.counts;
    VennGeometry exact = scale.exact;
    double width = room.width();
    double height = room.height();
    Sizes unit = new Sizes(exact.leftRadius(), exact.rightRadius(), exact.distance());
    double high = Math.max(2 * LEAST_RADIUS, height - 2 * room.inset());
    double wide = Math.max(4 * LEAST_RADIUS, width - 2 * room.side());
    double largest = Math.max(unit.left, unit.right);
    double factor = largest == 0 ? 1 : Math.min(high / (2 * largest), wide / unit.width());
    Sizes scaled = unit.times(factor);
    Sizes visible = visible(scaled, counts);
    Sizes fitted = visible.times(Math.min(1, wide / visible.width()));
    Sizes drawn = apart(fitted, counts);
    double x = width / 2 - drawn.width() / 2 - drawn.start();
    Disc left = new Disc(x, height / 2, drawn.left);
    Disc right = new Disc(x + drawn.distance, height / 2, drawn.right);
    return new Circles(left, right, visible.near(scaled) || counts.union() == 0);
  }

  private static Sizes visible(Sizes exact, VennCounts counts) {
    double left = Math.max(LEAST_RADIUS, exact.left);
    double right = Math.max(LEAST_RADIUS, exact.right);
    boolean crossing =
        counts.both().total() > 0
            && counts.identityOnly().total() > 0
            && counts.boundaryOnly().total() > 0;
    if (!crossing) {
      boolean inside = counts.both().total() > 0;
      return new Sizes(left, right, inside ? Math.abs(left - right) : left + right);
    }
    double near = Math.abs(left - right) + LEAST_WIDTH;
    double far = left + right - LEAST_WIDTH;
    return new Sizes(left, right, Math.clamp(exact.distance, near, Math.max(near, far)));
  }

  /** Circles that only touch are moved until their outlines are seen apart: no area changes. */
  private static Sizes apart(Sizes sizes, VennCounts counts) {
    if (counts.both().total() == 0) {
      return new Sizes(sizes.left, sizes.right, sizes.left + sizes.right + GAP);
    }
    boolean inside = counts.identityOnly().total() == 0 || counts.boundaryOnly().total() == 0;
    if (inside) {
      return new Sizes(sizes.left, sizes.right, Math.max(0, sizes.distance - INSET));
    }
    return sizes;
  }

  private static VennLayout sliced(Disc left, Disc right, VennCounts counts, boolean toScale) {
    Slices none = new Slices(0, 0, 0, 0, 0);
    VennFrame circles = new VennFrame(left, right, none, none, none);
    Slices identityOnly =
        new SliceCutter(circles, VennZone.IDENTITY_ONLY).exact(counts.identityOnly());
    Slices both = new SliceCutter(circles, VennZone.BOTH).exact(counts.both());
    Slices boundaryOnly =
        new SliceCutter(circles, VennZone.BOUNDARY_ONLY).exact(counts.boundaryOnly());
    VennFrame frame =
        new VennFrame(
            left,
            right,
            SliceCutter.visible(identityOnly, counts.identityOnly()),
            SliceCutter.visible(both, counts.both()),
            SliceCutter.visible(boundaryOnly, counts.boundaryOnly()));
    boolean exactCuts =
        near(identityOnly, frame.identityOnly())
            && near(both, frame.both())
            && near(boundaryOnly, frame.boundaryOnly());
    if (!toScale) {
      return new VennLayout(frame, Accuracy.NOT_TO_SCALE);
    }
    return new VennLayout(frame, exactCuts ? Accuracy.EXACT : Accuracy.PARTS_ENLARGED);
  }

  private static boolean near(Slices exact, Slices drawn) {
    return Math.abs(exact.undecidedEnd() - drawn.undecidedEnd()) < ONE_PIXEL
        && Math.abs(exact.mainEnd() - drawn.mainEnd()) < ONE_PIXEL
        && Math.abs(exact.disjointEnd() - drawn.disjointEnd()) < ONE_PIXEL;
  }
}

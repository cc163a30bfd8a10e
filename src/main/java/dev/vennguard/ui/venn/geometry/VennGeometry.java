package dev.vennguard.ui.venn.geometry;

/**
 * Two circles whose areas and common area are exactly the sizes of two sets and of their
 * intersection, so that nobody is misled by a picture: the lens area in closed form, the distance
 * of the centres by bisection. The unit of length is the one in which one element has the area 1.
 *
 * @param leftRadius radius of the left circle
 * @param rightRadius radius of the right circle
 * @param distance of the two centres; the difference of the radii when one set contains the other,
 *     their sum when the sets have nothing in common
 */
public record VennGeometry(double leftRadius, double rightRadius, double distance) {

  /**
   * Bisection halves the interval until neighbouring doubles are reached; this is always enough.
   */
  private static final int STEPS = 200;

  /**
   * The circles for two sets.
   *
   * @param leftOnly elements of the left set alone, 0 or more
   * @param both elements of both sets, 0 or more
   * @param rightOnly elements of the right set alone, 0 or more
   */
  public static VennGeometry of(double leftOnly, double both, double rightOnly) {
    if (leftOnly < 0 || both < 0 || rightOnly < 0) {
      throw new IllegalArgumentException("negative count");
    }
    double left = Math.sqrt((leftOnly + both) / Math.PI);
    double right = Math.sqrt((rightOnly + both) / Math.PI);
    if (both == 0) {
      return new VennGeometry(left, right, left + right);
    }
    if (leftOnly == 0 || rightOnly == 0) {
      return new VennGeometry(left, right, Math.abs(left - right));
    }
    return new VennGeometry(left, right, distanceFor(left, right, both));
  }

  private static double distanceFor(double left, double right, double area) {
    double near = Math.abs(left - right);
    double far = left + right;
    for (int i = 0; i < STEPS; i++) {
      double middle = (near + far) / 2;
      if (middle <= near || middle >= far) {
        break;
      }
      if (lensArea(left, right, middle) > area) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return (near + far) / 2;
  }

  /** The area that the two circles have in common. */
  public double lensArea() {
    return lensArea(leftRadius, rightRadius, distance);
  }

  /** The common area of two circles with these radii and this distance of their centres. */
  public static double lensArea(double left, double right, double distance) {
    double smaller = Math.min(left, right);
    if (distance >= left + right) {
      return 0;
    }
    if (distance <= Math.abs(left - right)) {
      return Math.PI * smaller * smaller;
    }
    return segmentArea(left, right, distance) + segmentArea(right, left, distance);
  }

  /** The part of the circle {@code own} behind the chord through both crossings. */
  private static double segmentArea(double own, double other, double distance) {
    double toChord = (distance * distance + own * own - other * other) / (2 * distance);
    double half = Math.acos(Math.clamp(toChord / own, -1, 1));
    return own * own * (half - Math.sin(half) * Math.cos(half));
  }
}

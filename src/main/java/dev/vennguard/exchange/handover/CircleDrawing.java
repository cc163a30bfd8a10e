package dev.vennguard.exchange.handover;

import java.util.Locale;

/**
 * Two circles whose areas and whose lens are to scale: what identity policies grant, what the
 * boundary leaves room for, and both. Numbers stand beside them; where one would be too small to
 * see, it is drawn larger, and that is said.
 */
final class CircleDrawing {
  private static final double LARGEST = 130;
  private static final double SMALLEST = 14;
  private static final double MIDDLE = 160;
  private static final int STEPS = 60;

  private final int left;
  private final int right;
  private final int both;
  private final Words words;

  /** What is written under them; further layers and what is denied make it less than is drawn. */
  record Words(int cutOff, int effective, int unused) {}

  /**
   * @param left how many actions identity policies grant
   * @param right how many the boundary leaves room for
   * @param both how many of these are the same
   */
  CircleDrawing(int left, int right, int both, Words words) {
    this.left = left;
    this.right = right;
    this.both = both;
    this.words = words;
  }

  String svg() {
    double scale = LARGEST / Math.sqrt(Math.max(1, Math.max(left, right)));
    double r1 = Math.max(left == 0 ? 0 : SMALLEST, Math.sqrt(left) * scale);
    double r2 = Math.max(right == 0 ? 0 : SMALLEST, Math.sqrt(right) * scale);
    boolean toScale = r1 == Math.sqrt(left) * scale && r2 == Math.sqrt(right) * scale;
    double area = Math.PI * scale * scale * both;
    double distance = distance(r1, r2, Math.min(area, Math.PI * Math.pow(Math.min(r1, r2), 2)));
    double width = 2 * LARGEST * 2 + 40;
    double x1 = width / 2 - distance / 2;
    double x2 = width / 2 + distance / 2;
    return String.format(
        Locale.ROOT,
        """
        <svg viewBox="0 0 %.0f 360" role="img" aria-label="%d granted by identity policies, %d within \
        the boundary, %d effective"><circle class="identity" cx="%.1f" cy="%.0f" r="%.1f"/>\
        <circle class="boundary" cx="%.1f" cy="%.0f" r="%.1f"/>
        <text x="8" y="320">cut off: %,d</text>\
        <text x="%.0f" y="320" text-anchor="middle">effective: %,d</text>\
        <text x="%.0f" y="320" text-anchor="end">unused: %,d</text>
        <text x="%.0f" y="346" text-anchor="middle">actions%s</text></svg>
        """,
        width,
        left,
        right,
        words.effective(),
        x1,
        MIDDLE,
        r1,
        x2,
        MIDDLE,
        r2,
        words.cutOff(),
        width / 2,
        words.effective(),
        width - 8,
        words.unused(),
        width / 2,
        toScale ? "" : "; not to scale: a circle is drawn larger than it is");
  }

  /** Of the centres, so that the lens has that area. */
  static double distance(double r1, double r2, double area) {
    double near = Math.abs(r1 - r2);
    double far = r1 + r2;
    for (int i = 0; i < STEPS; i++) {
      double middle = (near + far) / 2;
      if (lens(r1, r2, middle) > area) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return (near + far) / 2;
  }

  /** The area that two circles share. */
  static double lens(double r1, double r2, double d) {
    if (d >= r1 + r2) {
      return 0;
    }
    if (d <= Math.abs(r1 - r2)) {
      return Math.PI * Math.pow(Math.min(r1, r2), 2);
    }
    double one = Math.acos((d * d + r1 * r1 - r2 * r2) / (2 * d * r1));
    double two = Math.acos((d * d + r2 * r2 - r1 * r1) / (2 * d * r2));
    return r1 * r1 * (one - Math.sin(2 * one) / 2) + r2 * r2 * (two - Math.sin(2 * two) / 2);
  }
}

package dev.vennguard.ui.venn.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VennGeometryTest {
  private static final double PRECISION = 1e-6;

  @Test
  void areas_equalTheCounts_overRandomSets() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      int spread = 1 << random.nextInt(16);
      int leftOnly = random.nextInt(spread + 1);
      int both = random.nextInt((1 << random.nextInt(15)) + 1);
      int rightOnly = random.nextInt((1 << random.nextInt(15)) + 1);
      VennGeometry circles = VennGeometry.of(leftOnly, both, rightOnly);
      String what = "seed " + seed + ": " + leftOnly + ", " + both + ", " + rightOnly;
      assertArea(what, circleArea(circles.leftRadius()), leftOnly + both);
      assertArea(what, circleArea(circles.rightRadius()), rightOnly + both);
      assertArea(what, circles.lensArea(), both);
      assertArea(what, textbookLens(circles), both);
    }
  }

  @Test
  void lens_agreesWithCountingPoints_forCrossingCircles() {
    VennGeometry circles = VennGeometry.of(17, 259, 819);
    double step = 0.02;
    long inside = 0;
    for (double x = -20; x < 40; x += step) {
      for (double y = -20; y < 20; y += step) {
        boolean left = Math.hypot(x, y) < circles.leftRadius();
        boolean right = Math.hypot(x - circles.distance(), y) < circles.rightRadius();
        inside += left && right ? 1 : 0;
      }
    }
    assertThat(inside * step * step).isCloseTo(259, within(0.5));
  }

  @Test
  void disjointSets_touchFromOutside() {
    VennGeometry circles = VennGeometry.of(10, 0, 40);
    assertThat(circles.distance()).isEqualTo(circles.leftRadius() + circles.rightRadius());
    assertThat(circles.lensArea()).isZero();
  }

  @Test
  void subset_liesInside_onEitherSide() {
    VennGeometry left = VennGeometry.of(0, 10, 90);
    assertThat(left.distance()).isEqualTo(left.rightRadius() - left.leftRadius());
    assertArea("left inside", left.lensArea(), 10);
    VennGeometry right = VennGeometry.of(90, 10, 0);
    assertThat(right.distance()).isEqualTo(right.leftRadius() - right.rightRadius());
    assertArea("right inside", right.lensArea(), 10);
  }

  @Test
  void equalSets_haveOneCentre() {
    VennGeometry circles = VennGeometry.of(0, 33, 0);
    assertThat(circles.distance()).isZero();
    assertArea("equal", circles.lensArea(), 33);
  }

  @Test
  void emptySets_haveNoSize() {
    assertThat(VennGeometry.of(0, 0, 0)).isEqualTo(new VennGeometry(0, 0, 0));
    VennGeometry onlyLeft = VennGeometry.of(7, 0, 0);
    assertThat(onlyLeft.rightRadius()).isZero();
    assertThat(onlyLeft.distance()).isEqualTo(onlyLeft.leftRadius());
  }

  @Test
  void moreOverlap_neverMovesTheCentresApart() {
    double before = Double.MAX_VALUE;
    for (int both = 1; both <= 100; both++) {
      double distance = VennGeometry.of(100 - both, both, 200 - both).distance();
      assertThat(distance).isLessThan(before);
      before = distance;
    }
  }

  @Test
  void negativeCount_isRefused() {
    assertThatThrownBy(() -> VennGeometry.of(1, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The lens area in its other usual form, independent of the code under test. */
  private static double textbookLens(VennGeometry circles) {
    double r = circles.leftRadius();
    double s = circles.rightRadius();
    double d = circles.distance();
    if (d >= r + s) {
      return 0;
    }
    if (d <= Math.abs(r - s)) {
      return Math.PI * Math.min(r, s) * Math.min(r, s);
    }
    double left = r * r * Math.acos((d * d + r * r - s * s) / (2 * d * r));
    double right = s * s * Math.acos((d * d + s * s - r * r) / (2 * d * s));
    double kite = Math.sqrt((-d + r + s) * (d + r - s) * (d - r + s) * (d + r + s)) / 2;
    return left + right - kite;
  }

  private static double circleArea(double radius) {
    return Math.PI * radius * radius;
  }

  private static void assertArea(String what, double area, double count) {
    assertThat(area).as(what).isCloseTo(count, within(PRECISION * Math.max(count, 1e-9)));
  }
}

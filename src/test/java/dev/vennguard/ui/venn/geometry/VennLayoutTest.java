package dev.vennguard.ui.venn.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VennLayoutTest {
  private static final double WIDTH = 590;
  private static final double HEIGHT = 210;
  private static final double SIDE = 140;

  @Test
  void picture_isToScale_forSetsOfLikeSize() {
    VennLayout layout = layout(counts(main(60), main(259), main(819)));
    assertThat(layout.accuracy()).isEqualTo(VennLayout.Accuracy.EXACT);
    VennFrame frame = layout.frame();
    double perAction = frame.identity().area() / 319;
    assertThat(frame.boundary().area()).isCloseTo(perAction * 1078, within(0.01));
    assertThat(lensArea(frame)).isCloseTo(perAction * 259, within(0.01));
  }

  @Test
  void smallSet_isEnlargedAndSaidSo_besideAHugeOne() {
    VennLayout layout = layout(counts(main(22_000), main(3), main(1)));
    assertThat(layout.accuracy()).isEqualTo(VennLayout.Accuracy.NOT_TO_SCALE);
    assertThat(layout.frame().boundary().radius())
        .isGreaterThanOrEqualTo(VennLayout.LEAST_RADIUS - 0.5);
    assertThat(layout.frame().overlap(HEIGHT / 2).width()).isGreaterThan(10);
    assertThat(layout.frame().widest(VennZone.BOUNDARY_ONLY, HEIGHT / 2).width()).isGreaterThan(10);
  }

  @Test
  void everyPart_canBeSeenAndLiesInTheRectangle_overRandomCounts() {
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      VennCounts counts = counts(region(random), region(random), region(random));
      VennFrame frame = layout(counts).frame();
      String what = "seed " + seed + ": " + counts;
      assertThat(Math.min(frame.identity().left(HEIGHT / 2), frame.boundary().left(HEIGHT / 2)))
          .as(what)
          .isGreaterThan(SIDE - 10);
      assertThat(Math.max(frame.identity().right(HEIGHT / 2), frame.boundary().right(HEIGHT / 2)))
          .as(what)
          .isLessThan(WIDTH - SIDE + 10);
      assertThat(frame.identity().top()).as(what).isGreaterThanOrEqualTo(0);
      assertThat(frame.boundary().x()).as(what).isGreaterThanOrEqualTo(frame.identity().x() - 1e-9);
      assertVisible(what, frame.slices(VennZone.BOTH), counts.both());
      if (counts.both().total() > 0) {
        assertThat(frame.overlap(HEIGHT / 2).width()).as(what).isGreaterThan(9);
      }
      if (counts.identityOnly().total() > 0) {
        assertThat(frame.widest(VennZone.IDENTITY_ONLY, HEIGHT / 2).width()).as(what).isPositive();
      }
    }
  }

  @Test
  void oneActionMore_movesTheCentresLittle() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      int left = 60 + random.nextInt(500);
      int both = 60 + random.nextInt(500);
      int right = 60 + random.nextInt(500);
      VennFrame before = layout(counts(main(left), main(both), main(right))).frame();
      VennFrame after = layout(counts(main(left - 1), main(both + 1), main(right))).frame();
      String what = "seed " + seed + ": " + left + ", " + both + ", " + right;
      assertThat(Math.abs(before.identity().x() - after.identity().x())).as(what).isLessThan(3);
      assertThat(Math.abs(before.boundary().x() - after.boundary().x())).as(what).isLessThan(3);
      assertThat(before.identity().y()).isEqualTo(after.identity().y());
    }
  }

  @Test
  void slices_haveTheShareOfTheirCounts() {
    VennCounts counts =
        counts(main(400), new RegionCounts(200, 50, 100, 50), new RegionCounts(300, 0, 150, 0));
    VennLayout layout = layout(counts);
    VennFrame frame = layout.frame();
    assertThat(layout.accuracy()).isEqualTo(VennLayout.Accuracy.EXACT);
    double perAction = frame.identity().area() / 800;
    Slices lens = frame.both();
    assertArea(frame, VennZone.BOTH, lens.top(), lens.undecidedEnd(), 50 * perAction);
    assertArea(frame, VennZone.BOTH, lens.undecidedEnd(), lens.mainEnd(), 200 * perAction);
    assertArea(frame, VennZone.BOTH, lens.mainEnd(), lens.disjointEnd(), 50 * perAction);
    assertArea(frame, VennZone.BOTH, lens.disjointEnd(), lens.bottom(), 100 * perAction);
    Slices right = frame.boundaryOnly();
    assertThat(right.undecidedEnd()).isEqualTo(right.top());
    assertArea(frame, VennZone.BOUNDARY_ONLY, right.disjointEnd(), right.bottom(), 150 * perAction);
  }

  @Test
  void halfway_isBetweenBothFrames_andTheEndIsExact() {
    VennFrame from = layout(counts(main(10), main(20), main(30))).frame();
    VennFrame to = layout(counts(main(30), main(10), main(10))).frame();
    assertThat(from.towards(to, 1)).isSameAs(to);
    double half = (from.identity().radius() + to.identity().radius()) / 2;
    assertThat(from.towards(to, 0.5).identity().radius()).isCloseTo(half, within(1e-9));
  }

  @Test
  void nothingGranted_givesTwoSmallCirclesApart() {
    VennLayout layout = layout(counts(main(0), main(0), main(0)));
    assertThat(layout.frame().overlap(HEIGHT / 2).width()).isZero();
    assertThat(layout.accuracy()).isEqualTo(VennLayout.Accuracy.EXACT);
  }

  private static void assertVisible(String what, Slices slices, RegionCounts counts) {
    double least = Math.min(SliceCutter.THINNEST, (slices.bottom() - slices.top()) / 4) - 1e-9;
    if (counts.denied() > 0) {
      assertThat(slices.bottom() - slices.disjointEnd()).as(what).isGreaterThanOrEqualTo(least);
    }
    if (counts.undecided() > 0) {
      assertThat(slices.undecidedEnd() - slices.top()).as(what).isGreaterThanOrEqualTo(least);
    }
  }

  private static void assertArea(
      VennFrame frame, VennZone zone, double from, double to, double expected) {
    int steps = 20_000;
    double step = (to - from) / steps;
    double area = 0;
    for (int i = 0; i < steps; i++) {
      area += frame.width(zone, from + (i + 0.5) * step) * step;
    }
    assertThat(area).isCloseTo(expected, within(expected * 0.01));
  }

  private static double lensArea(VennFrame frame) {
    double distance = frame.boundary().x() - frame.identity().x();
    return VennGeometry.lensArea(frame.identity().radius(), frame.boundary().radius(), distance);
  }

  private static VennLayout layout(VennCounts counts) {
    return VennLayout.of(counts, WIDTH, HEIGHT, SIDE);
  }

  private static VennCounts counts(RegionCounts left, RegionCounts both, RegionCounts right) {
    return new VennCounts(left, both, right);
  }

  private static RegionCounts main(int count) {
    return new RegionCounts(count, 0, 0, 0);
  }

  private static RegionCounts region(Random random) {
    return new RegionCounts(some(random), some(random), some(random), some(random));
  }

  private static int some(Random random) {
    return random.nextBoolean() ? 0 : random.nextInt(1 << random.nextInt(14));
  }
}

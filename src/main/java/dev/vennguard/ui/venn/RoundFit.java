package dev.vennguard.ui.venn;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Makes the circles as large as they can be without touching what is written in the corners:
 * headings may be written in one line or wrapped, and circles give way in small steps.
 */
final class RoundFit {
  private static final double STEP = 5;
  private static final double GAP = 5;
  private static final int STEPS = 16;

  /** So many steps smaller is worth a heading in one line. */
  private static final int WORTH = 4;

  private RoundFit() {}

  /**
   * A layout and the width of the headings that goes with it.
   *
   * @param layout where the circles are
   * @param headings how wide a heading may be before it is wrapped
   */
  record Fit(VennLayout layout, double headings) {}

  /**
   * The largest circles.
   *
   * @param room all that there is
   * @param wide a heading's width if it need not be wrapped
   * @param narrow the same if it must keep to its side
   * @param written the boxes that are written when headings are that wide
   */
  static Fit of(
      VennCounts counts, Room room, double wide, double narrow, DoubleFunction<List<Box>> written) {
    List<Box> inOneLine = written.apply(wide);
    List<Box> wrapped = written.apply(narrow);
    int step = first(counts, room, wrapped, STEPS);
    int other = first(counts, room, inOneLine, Math.min(STEPS, step + WORTH));
    boolean oneLine = other < Math.min(STEPS, step + WORTH);
    return oneLine
        ? new Fit(VennLayout.of(counts, room.smaller(other * STEP)), wide)
        : new Fit(VennLayout.of(counts, room.smaller(step * STEP)), narrow);
  }

  /** The first step at which circles are clear of the boxes; {@code most} if there is none. */
  private static int first(VennCounts counts, Room room, List<Box> boxes, int most) {
    for (int step = 0; step < most; step++) {
      VennLayout.Circles circles = VennLayout.circles(counts, room.smaller(step * STEP));
      if (clear(circles.left(), circles.right(), boxes)) {
        return step;
      }
    }
    return most;
  }

  static boolean clear(VennLayout layout, List<Box> boxes) {
    return clear(layout.frame().identity(), layout.frame().boundary(), boxes);
  }

  private static boolean clear(Disc left, Disc right, List<Box> boxes) {
    return boxes.stream().noneMatch(box -> box.touches(left, GAP) || box.touches(right, GAP));
  }
}

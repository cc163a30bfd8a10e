package dev.vennguard.ui.venn.geometry;

import java.util.List;
import java.util.Optional;

/**
 * Makes the circles as large as they can be without touching what is written in the corners:
 * headings may be written in one line or wrapped, and circles give way in small steps. Remembers
 * its last answer, for a layout is often asked for when nothing has changed.
 */
public final class RoundFit {
  private static final double STEP = 5;
  private static final double GAP = 5;
  private static final int STEPS = 16;

  /** So many steps smaller is worth a heading in one line. */
  private static final int WORTH = 4;

  private Optional<Answer> last = Optional.empty();

  /**
   * A layout and the width of the headings that goes with it.
   *
   * @param layout where the circles are
   * @param headings how wide a heading may be before it is wrapped
   */
  public record Fit(VennLayout layout, double headings) {}

  /**
   * What is written around the circles if a heading is as wide as that.
   *
   * @param heading a heading's width, in pixels
   * @param boxes where words stand then
   */
  public record Written(double heading, List<Box> boxes) {}

  /**
   * All that the answer depends on.
   *
   * @param room all that there is
   * @param wide what is written if headings need not be wrapped
   * @param narrow the same if they must keep to their side
   */
  public record Question(VennCounts counts, Room room, Written wide, Written narrow) {}

  private record Answer(Question question, Fit fit) {}

  /** The largest circles. */
  public Fit of(Question question) {
    Fit fit =
        last.filter(answer -> answer.question.equals(question))
            .map(Answer::fit)
            .orElseGet(() -> fit(question));
    last = Optional.of(new Answer(question, fit));
    return fit;
  }

  private static Fit fit(Question question) {
    VennLayout.Scale scale = VennLayout.Scale.of(question.counts);
    Room room = question.room;
    int step = first(scale, room, question.narrow.boxes, STEPS);
    int most = Math.min(STEPS, step + WORTH);
    int other = first(scale, room, question.wide.boxes, most);
    return other < most
        ? new Fit(VennLayout.of(scale, room.smaller(other * STEP)), question.wide.heading)
        : new Fit(VennLayout.of(scale, room.smaller(step * STEP)), question.narrow.heading);
  }

  /** The first step at which circles are clear of the boxes; {@code most} if there is none. */
  private static int first(VennLayout.Scale scale, Room room, List<Box> boxes, int most) {
    for (int step = 0; step < most; step++) {
      VennLayout.Circles circles = VennLayout.circles(scale, room.smaller(step * STEP));
      if (clear(circles.left(), circles.right(), boxes)) {
        return step;
      }
    }
    return most;
  }

  private static boolean clear(Disc left, Disc right, List<Box> boxes) {
    return boxes.stream().noneMatch(box -> box.touches(left, GAP) || box.touches(right, GAP));
  }
}

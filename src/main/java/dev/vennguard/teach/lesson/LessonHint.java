package dev.vennguard.teach.lesson;

import java.util.List;

/**
 * One rung of the ladder of hints; each says more than the one before.
 *
 * @param id its text stands under that heading
 * @param shows what it points at
 * @param changes the edits that it gives away, if it does
 * @param proves names of assertions that hold after those edits and did not before
 * @param line where it stands in {@code repair.json}, from 1
 */
public record LessonHint(
    String id, Rung shows, List<TextSwap> changes, List<String> proves, int line) {
  /** Copies the lists. */
  public LessonHint {
    changes = List.copyOf(changes);
    proves = List.copyOf(proves);
  }

  /** What a hint points at, from vague to plain. */
  public sealed interface Rung {
    /** The policy type to look at, by its document. */
    record OfGate(String file) implements Rung {}

    /** The statement to look at. */
    record OfStatement(StatementRef statement) implements Rung {}

    /**
     * The element of a statement to look at.
     *
     * @param name such as {@code Action}
     */
    record OfElement(StatementRef statement, String name) implements Rung {}

    /** The change itself. */
    record OfChange() implements Rung {}
  }

  /**
   * An edit of a text.
   *
   * @param file the document
   * @param replace a piece of its text that occurs once
   * @param with what stands there instead
   */
  public record TextSwap(String file, String replace, String with) {}
}

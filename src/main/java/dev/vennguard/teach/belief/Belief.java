package dev.vennguard.teach.belief;

import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.Prediction;
import java.util.List;

/**
 * Something that people take for true.
 *
 * @param number which
 * @param pairs the smallest documents that refute it, the plainest first
 */
public record Belief(int number, List<Refutation> pairs) {
  /** Copies the list. */
  public Belief {
    pairs = List.copyOf(pairs);
  }

  /**
   * Documents under which it turns out otherwise.
   *
   * @param pair the documents
   * @param cases what happens
   */
  public record Refutation(LessonPair pair, List<DecidedCase> cases) {
    /** Copies the list. */
    public Refutation {
      cases = List.copyOf(cases);
    }
  }

  /**
   * What happens to what is asked about.
   *
   * @param asked a request, or all of an action
   * @param answer what happens
   */
  public record DecidedCase(Asked asked, Prediction answer) {}

  /** The pair that is shown. */
  public Refutation smallest() {
    return pairs.getFirst();
  }
}

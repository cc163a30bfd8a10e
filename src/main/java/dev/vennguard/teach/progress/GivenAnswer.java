package dev.vennguard.teach.progress;

import dev.vennguard.teach.lesson.Prediction;
import java.time.Instant;

/**
 * An answer that a learner gave.
 *
 * @param question its id; {@code drill 3} for the third variation of a drill
 * @param given what was answered
 * @param right what is right
 * @param confidence how sure the learner was
 * @param belief the belief that a wrong answer shows, by number; 0 for none
 * @param at when
 */
public record GivenAnswer(
    String question,
    Prediction given,
    Prediction right,
    Confidence confidence,
    int belief,
    Instant at) {
  /** Whether it was right. */
  public boolean correct() {
    return given.equals(right);
  }
}

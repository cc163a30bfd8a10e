package dev.vennguard.ui.lessons;

import dev.vennguard.teach.belief.Belief.Refutation;
import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.lesson.Prediction;
import java.util.Optional;

/**
 * What became of an answer.
 *
 * @param given the answer
 * @param right what is so
 * @param belief the belief that a wrong answer shows, by number; 0 for none
 * @param refutation the smallest pair that refutes that belief
 * @param gates the way of the request that was asked about; none for all requests of an action
 */
public record JudgedAnswer(
    Prediction given,
    Prediction right,
    int belief,
    Optional<Refutation> refutation,
    Optional<GateStepper> gates) {
  /** Whether it was right. */
  public boolean correct() {
    return given.equals(right);
  }
}

package dev.vennguard.prove.result;

import java.util.function.BooleanSupplier;

/**
 * How much work proofs may take before a question counts as undecided.
 *
 * @param budget how many steps one question may take before it counts as undecided
 * @param outOfTime asked before each question; once it says yes, they all count as undecided
 */
public record ProofSettings(long budget, BooleanSupplier outOfTime) {
  /** However long all questions take together. */
  public ProofSettings(long budget) {
    this(budget, () -> false);
  }

  /** A budget that ends within about a tenth of a second. */
  public static ProofSettings standard() {
    return new ProofSettings(2_000_000);
  }

  /** A budget for answers that nobody waits for at every keystroke. */
  public static ProofSettings thorough() {
    return new ProofSettings(30_000_000);
  }

  /** The same, until time is up for all questions together. */
  public ProofSettings until(BooleanSupplier timeIsUp) {
    return new ProofSettings(budget, timeIsUp);
  }
}

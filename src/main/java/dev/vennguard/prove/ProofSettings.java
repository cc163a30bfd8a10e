package dev.vennguard.prove;

/**
 * What proofs are made for.
 *
 * @param budget how many steps one question may take before it counts as undecided
 */
public record ProofSettings(long budget) {
  /** A budget that ends within about a tenth of a second. */
  public static ProofSettings standard() {
    return new ProofSettings(2_000_000);
  }

  /** A budget for answers that nobody waits for at every keystroke. */
  public static ProofSettings thorough() {
    return new ProofSettings(30_000_000);
  }
}

package dev.vennguard.prove;

/**
 * What proofs are made for.
 *
 * @param partition the AWS partition whose ARNs requests name, such as {@code aws}
 * @param budget how many steps one question may take before it counts as undecided
 */
public record ProofSettings(String partition, long budget) {
  /** The commercial partition, and a budget that ends within about a tenth of a second. */
  public static ProofSettings standard() {
    return new ProofSettings("aws", 2_000_000);
  }

  /** The same partition, and a budget for answers that nobody waits for at every keystroke. */
  public static ProofSettings thorough() {
    return new ProofSettings("aws", 30_000_000);
  }
}

package dev.vennguard.live;

/**
 * What all proofs of one evaluation may take together. What does not fit is undecided, and says so.
 *
 * @param steps as in {@link dev.vennguard.prove.result.ProofSettings}; that many take some five
 *     seconds
 * @param examples what the examples, and the ties, of all actions may take on top of that, where
 *     somebody asks for them: the others have none
 * @param statements how many statements all classes of actions may have together: they are kept in
 *     memory
 */
record ProofLimits(long steps, long examples, long statements) {
  static ProofLimits standard() {
    return new ProofLimits(100_000_000, 300_000_000, 2_000_000);
  }
}

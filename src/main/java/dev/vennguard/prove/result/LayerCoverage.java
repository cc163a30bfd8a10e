package dev.vennguard.prove.result;

/**
 * What one layer allows, looked at by itself.
 *
 * @param coverage how many of the requests
 * @param reason why that is undecided, in words for people; empty where it is not
 * @param steps what it took, as in {@link ProofSettings}: the same whatever was asked before
 */
public record LayerCoverage(Coverage coverage, String reason, long steps) {
  /** Whether it is the same, whatever it took. */
  public boolean alike(LayerCoverage other) {
    return coverage == other.coverage && reason.equals(other.reason);
  }
}

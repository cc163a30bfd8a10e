package dev.vennguard.exchange.check;

/**
 * A finding that somebody has looked at and accepts, for a reason. It stands beside the policies,
 * never in them.
 *
 * @param id its code
 * @param fingerprint what {@code check --format json} calls it, in that file; or the mark of what
 *     is written there, as the window makes it, in any; empty for all of that code
 * @param reason why it is accepted
 */
public record AcceptedFinding(String id, String fingerprint, String reason) {
  boolean covers(CheckEntry entry) {
    return entry.id().equals(id)
        && (fingerprint.isEmpty()
            || entry.fingerprint().equals(fingerprint)
            || entry.mark().equals(fingerprint));
  }

  /**
   * One that was found, and why it does not count.
   *
   * @param entry what was found
   * @param reason of the first that covers it
   */
  public record Found(CheckEntry entry, String reason) {}
}

package dev.vennguard.prove.result;

/**
 * What layers do with the requests of a region. A region without any request has neither.
 *
 * @param allowed a request in the region that goes through
 * @param refused a request in the region that does not
 */
public record RegionVerdict(Answer allowed, Answer refused) {
  /** Whether the region holds no request at all: proved. */
  public boolean empty() {
    return allowed instanceof Answer.None && refused instanceof Answer.None;
  }
}

package dev.vennguard.workspace;

import java.time.Instant;

/** Whether the evaluation is that of the texts as they stand. */
public sealed interface Freshness {
  /** It is. */
  record Current() implements Freshness {}

  /**
   * A text is broken; the evaluation is that of its last sound state.
   *
   * @param asOf when the texts were last all sound
   * @param document the first broken document
   * @param line the line of its first error, from 1
   */
  record Stale(Instant asOf, DocumentId document, int line) implements Freshness {}
}

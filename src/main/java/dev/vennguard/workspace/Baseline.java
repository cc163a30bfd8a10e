package dev.vennguard.workspace;

import dev.vennguard.live.Evaluation;
import java.time.Instant;
import java.util.List;

/**
 * Texts that were pinned, to compare what is typed from then on with.
 *
 * @param title what it is, in words: {@code reviewed 14 Nov}
 * @param pinned when it was pinned
 * @param documents the texts; all of them can be read
 * @param evaluation what they leave of every action
 */
public record Baseline(
    String title, Instant pinned, List<Document> documents, Evaluation evaluation) {
  /** Copies the list. */
  public Baseline {
    documents = List.copyOf(documents);
  }
}

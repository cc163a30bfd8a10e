package dev.vennguard.exchange.journal;

import java.time.Instant;
import java.util.List;

/**
 * All documents of a session at one moment.
 *
 * @param time when they stood so
 * @param documents in order
 */
public record JournalPage(Instant time, List<JournalDocument> documents) {
  /** Copies the list. */
  public JournalPage {
    documents = List.copyOf(documents);
  }

  /** What would be lost without the journal. */
  public List<JournalDocument> unsaved() {
    return documents.stream().filter(JournalDocument::unsaved).toList();
  }
}

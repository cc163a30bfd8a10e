package dev.vennguard.exchange.journal;

/** A journal that cannot be read; the message says why, as the end of a sentence. */
final class BrokenJournalException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenJournalException(String message) {
    super(message);
  }
}

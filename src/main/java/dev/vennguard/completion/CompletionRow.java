package dev.vennguard.completion;

/**
 * Something that can be written at the caret.
 *
 * @param label what it is called
 * @param detail what it is, in a few words
 * @param more what else there is to know; may be empty
 * @param template what is written: a line feed stands for one with the indentation of the place, a
 *     tab for one more level of it, {@link #CARET} for the caret, two of them for a selection
 * @param sort how it behaves
 */
public record CompletionRow(String label, String detail, String more, String template, Sort sort) {
  /** Where the caret goes: a character that no policy may have. */
  static final char CARET = JsonQuote.CARET;

  /** How a row behaves. */
  public enum Sort {
    /** One thing: done once it is written. */
    PLAIN,
    /** One thing, behind which more is to be chosen at once. */
    GOES_ON,
    /** It covers more than one thing, so that it is never chosen by itself. */
    WIDE
  }

  /** A text between quotes, behind which the caret goes. */
  static CompletionRow text(String value, String detail, String more) {
    return new CompletionRow(value, detail, more, JsonQuote.quoted(value) + CARET, Sort.PLAIN);
  }

  /** The same of something that is written otherwise than it is called. */
  CompletionRow written(String otherTemplate) {
    return new CompletionRow(label, detail, more, otherTemplate, sort);
  }

  /** The same of another sort. */
  CompletionRow as(Sort other) {
    return new CompletionRow(label, detail, more, template, other);
  }

  /** Whether more is to be chosen once it is written. */
  public boolean goesOn() {
    return sort == Sort.GOES_ON;
  }
}

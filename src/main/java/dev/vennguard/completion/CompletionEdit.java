package dev.vennguard.completion;

import dev.vennguard.syntax.text.Span;

/**
 * What becomes of the text if a row is chosen.
 *
 * @param span what is replaced
 * @param text what comes instead
 * @param selected what is selected afterwards, in the new text: empty at the caret
 */
public record CompletionEdit(Span span, String text, Span selected) {
  /** The text afterwards. */
  public String applied(String old) {
    return old.substring(0, span.start()) + text + old.substring(span.end());
  }
}

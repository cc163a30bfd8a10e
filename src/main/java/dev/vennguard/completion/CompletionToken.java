package dev.vennguard.completion;

import dev.vennguard.syntax.text.Span;

/**
 * The text, name or bare word in which the caret stands; empty where nothing is typed yet.
 *
 * @param span where, with its quotes
 * @param before what of it stands before the caret, escapes resolved
 * @param after what of it stands behind the caret
 * @param quoted whether it has begun with a quote
 * @param colon whether a colon follows, so that a name has its value already
 * @param inList whether it is an entry of a list
 */
public record CompletionToken(
    Span span, String before, String after, boolean quoted, boolean colon, boolean inList) {
  /** All of it. */
  String whole() {
    return before + after;
  }
}

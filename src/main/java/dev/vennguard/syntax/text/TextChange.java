package dev.vennguard.syntax.text;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text and what replaces it.
 *
 * @param span what is replaced; empty to insert
 * @param text what stands there instead
 */
public record TextChange(Span span, String text) {

  /** A text with all changes carried out; they must not overlap. */
  public static String apply(String text, List<TextChange> changes) {
    StringBuilder result = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparingInt((TextChange one) -> one.span().start()).reversed())
        .forEach(one -> result.replace(one.span().start(), one.span().end(), one.text()));
    return result.toString();
  }
}

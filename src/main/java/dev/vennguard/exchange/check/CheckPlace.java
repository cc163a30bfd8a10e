package dev.vennguard.exchange.check;

import dev.vennguard.syntax.text.LineIndex;
import dev.vennguard.syntax.text.Span;

/**
 * Where a finding stands; lines and columns count from 1, columns in UTF-16 units.
 *
 * @param path the file as it was named
 * @param layer the id of its policy type; empty for files that are no policies
 * @param line the first line
 * @param column the first column
 * @param endLine the last line
 * @param endColumn the column behind the last character
 * @param excerpt the first line as it is written
 */
public record CheckPlace(
    String path, String layer, int line, int column, int endLine, int endColumn, String excerpt) {

  /** The place of a span of a text. */
  public static CheckPlace of(String path, String layer, String text, LineIndex lines, Span span) {
    int line = lines.line(span.start());
    int from = lines.offset(line, 1);
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return new CheckPlace(
        path,
        layer,
        line,
        lines.column(span.start()),
        lines.line(span.end()),
        lines.column(span.end()),
        text.substring(from, end));
  }

  /** {@code file:line:column}. */
  String text() {
    return "%s:%d:%d".formatted(path, line, column);
  }
}

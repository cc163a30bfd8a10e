package dev.vennguard.syntax.text;

/**
 * A stretch of a text. An empty span marks a place where something is missing.
 *
 * @param start the first offset, in UTF-16 units from 0
 * @param end the offset behind the last one
 */
public record Span(int start, int end) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the start is negative or behind the end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** An empty span. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Its length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether the character at that offset belongs to it. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the other span lies wholly in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}

package dev.vennguard.syntax.json;

import dev.vennguard.syntax.text.Span;

/** The way back from a decoded text to the place where it is written. */
public final class TextOffsets {
  private final String source;
  private final int end;
  private int decoded;
  private int at;

  /** Starts at the first character of a text, whose span may have quotes. */
  public TextOffsets(String source, Span text) {
    this.source = source;
    end = text.end();
    at = text.start();
    if (at < end && JsonScanner.isQuote(source.charAt(at))) {
      at++;
    }
  }

  /**
   * The place of a part of a text.
   *
   * @param source the whole document
   * @param text a text in it
   * @param from the first offset in the text's value
   * @param to the offset in the text's value behind the last one
   */
  public static Span inside(String source, JsonNode.TextNode text, int from, int to) {
    int last = text.value().length();
    return new TextOffsets(source, text.span()).next(Math.min(from, last), Math.min(to, last));
  }

  /** The same for one part after the other, so that many take one pass. */
  public Span next(int from, int to) {
    int start = advance(from);
    return new Span(start, advance(to));
  }

  private int advance(int wanted) {
    while (decoded < wanted && at < end) {
      at = Math.min(end, at + width());
      decoded++;
    }
    return at;
  }

  /** How many characters of the source one character of the value takes. */
  private int width() {
    if (source.charAt(at) != '\\') {
      return 1;
    }
    return JsonScanner.isUnicodeEscape(source, at) ? 6 : 2;
  }
}

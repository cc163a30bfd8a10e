package dev.vennguard.syntax;

/** The way back from a decoded text to the place where it is written. */
public final class TextOffsets {
  private TextOffsets() {}

  /**
   * The place of a part of a text.
   *
   * @param source the whole document
   * @param text a text in it
   * @param from the first offset in the text's value
   * @param to the offset in the text's value behind the last one
   */
  public static Span inside(String source, JsonNode.TextNode text, int from, int to) {
    int end = text.span().end();
    int at = text.span().start();
    if (at < end && JsonScanner.isQuote(source.charAt(at))) {
      at++;
    }
    int start = at;
    for (int decoded = 0; decoded < to && at < end; decoded++) {
      if (decoded == from) {
        start = at;
      }
      at = Math.min(end, at + width(source, at));
    }
    return new Span(from >= to ? at : start, at);
  }

  /** How many characters of the source one character of the value takes. */
  private static int width(String source, int at) {
    if (source.charAt(at) != '\\') {
      return 1;
    }
    return JsonScanner.isUnicodeEscape(source, at) ? 6 : 2;
  }
}

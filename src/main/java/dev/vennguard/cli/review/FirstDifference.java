package dev.vennguard.cli.review;

import dev.vennguard.syntax.text.LineIndex;

/** Where a text begins to differ from the one that was reviewed, in words. */
final class FirstDifference {
  private static final int SHOWN = 60;

  private FirstDifference() {}

  /** Names line and column, what stands there and what was reviewed. */
  static String words(String reviewed, String found) {
    int at = 0;
    int both = Math.min(reviewed.length(), found.length());
    while (at < both && reviewed.charAt(at) == found.charAt(at)) {
      at++;
    }
    if (at == reviewed.length() && at == found.length()) {
      return "its characters are the same, so its encoding or byte order mark is another";
    }
    LineIndex lines = new LineIndex(found);
    return "from line %d, column %d on, where %s stands and %s was reviewed"
        .formatted(lines.line(at), lines.column(at), shown(found, at), shown(reviewed, at));
  }

  /** The rest of the line, which may be its end, or that of the text. */
  private static String shown(String text, int at) {
    if (at >= text.length()) {
      return "the end";
    }
    int end = at;
    while (end < text.length() && end < at + SHOWN && text.charAt(end) != '\n') {
      end++;
    }
    String rest = text.substring(at, end).strip();
    return rest.isEmpty() ? "white space" : "`" + rest + "`";
  }
}

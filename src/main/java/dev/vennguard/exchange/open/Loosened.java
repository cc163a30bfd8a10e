package dev.vennguard.exchange.open;

/**
 * JSON without comments and without commas behind the last part, as people keep it in files. What
 * is taken out becomes blanks, so that every place stays where it was.
 */
final class Loosened {
  private final String text;
  private final char[] out;

  private Loosened(String text) {
    this.text = text;
    this.out = text.toCharArray();
  }

  /** The text; the same one if there is nothing to take out. */
  static String of(String text) {
    return new Loosened(text).run();
  }

  private String run() {
    int comma = -1;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = behindText(at);
        comma = -1;
      } else if (text.startsWith("//", at)) {
        at = blank(at, lineEnd(at));
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = blank(at, close < 0 ? text.length() : close + 2);
      } else {
        if ((c == '}' || c == ']') && comma >= 0) {
          out[comma] = ' ';
        }
        if (c > ' ') {
          comma = c == ',' ? at : -1;
        }
        at++;
      }
    }
    return new String(out);
  }

  private int behindText(int open) {
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"' || c == '\n') {
        return at + 1;
      }
    }
    return text.length();
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Line ends stay. */
  private int blank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (out[at] != '\n' && out[at] != '\r') {
        out[at] = ' ';
      }
    }
    return to;
  }
}

package dev.vennguard.completion;

import dev.vennguard.syntax.text.Span;

/**
 * What stands around a token.
 *
 * @param before the offset behind the last thing before it
 * @param commaMissingBefore whether a comma must stand between that and the token
 * @param commaMissingBehind whether a comma must stand between the token and what follows
 */
record Neighbours(int before, boolean commaMissingBefore, boolean commaMissingBehind) {

  static Neighbours of(String text, Span token) {
    int before = token.start();
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
      before--;
    }
    char last = before > 0 ? text.charAt(before - 1) : '{';
    boolean missing = "{[,:".indexOf(last) < 0 && !commented(text, before);
    return new Neighbours(before, missing, behind(text, token.end()));
  }

  /** Whether the line ends in a comment: a comma written there would be part of it. */
  private static boolean commented(String text, int end) {
    if (text.startsWith("*/", end - 2)) {
      return true;
    }
    boolean inText = false;
    for (int i = text.lastIndexOf('\n', end - 1) + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && inText) {
        i++;
      } else if (c == '"') {
        inText = !inText;
      } else if (c == '/' && !inText && text.startsWith("//", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean behind(String text, int end) {
    int at = next(text, end);
    return at < text.length() && ",}]:".indexOf(text.charAt(at)) < 0;
  }

  /** Where the next thing stands that is no white space and no comment. */
  static int next(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int line = text.indexOf('\n', at);
        at = line < 0 ? text.length() : line;
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether a value stands there, and not the next thing behind a value that is missing. */
  static boolean valueFollows(String text, int from) {
    int at = next(text, from);
    if (at >= text.length() || ",}]:".indexOf(text.charAt(at)) >= 0) {
      return false;
    }
    int end = at + 1;
    while (text.charAt(at) == '"' && end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    int behind = next(text, Math.min(end + 1, text.length()));
    return text.charAt(at) != '"' || behind >= text.length() || text.charAt(behind) != ':';
  }
}

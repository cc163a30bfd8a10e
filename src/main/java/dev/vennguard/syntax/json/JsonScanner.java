package dev.vennguard.syntax.json;

import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.JsonMistake;
import dev.vennguard.syntax.problem.Mistake.OfText;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;

/** The tokens of a JSON text: white space, texts and bare words, read as tolerantly as possible. */
final class JsonScanner {
  private static final String DOUBLE_QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
  private static final String SINGLE_QUOTES = "'\u2018\u2019\u201A\u201B";

  final String text;
  final Problems problems;

  /** The offset of the next character. */
  int at;

  /** The end of the last token. */
  int lastEnd;

  private boolean endReported;
  private int lastMissing = -1;

  JsonScanner(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  static boolean isQuote(char c) {
    return c == '"' || DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0;
  }

  /** Whether a whole {@code \\uXXXX} stands there. */
  static boolean isUnicodeEscape(String text, int at) {
    if (!text.startsWith("\\u", at) || at + 6 > text.length()) {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** The next character; NUL at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  /** Takes one character as a token. */
  void take() {
    at++;
    lastEnd = at;
  }

  /** Reports a problem; of two for the same missing thing the first is enough. */
  void syntax(JsonMistake mistake, Span span) {
    if (span.length() == 0) {
      if (span.start() == lastMissing) {
        return;
      }
      lastMissing = span.start();
    }
    problems.add(new OfText.NotJson(mistake), span);
  }

  /** Reports that the text ends too early; once, since all open brackets miss their end then. */
  void endsEarly(JsonMistake mistake) {
    if (!endReported) {
      endReported = true;
      syntax(mistake, Span.at(lastEnd));
    }
  }

  /** Goes to the next token; comments and exotic blanks are reported and passed over. */
  void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        at++;
      } else if (c == '/' && (text.startsWith("//", at) || text.startsWith("/*", at))) {
        comment();
      } else if (isOddBlank(c)) {
        oddBlanks();
      } else {
        return;
      }
    }
  }

  private void comment() {
    int start = at;
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      at = close < 0 ? text.length() : close + 2;
    } else {
      at = lineEnd(at);
    }
    syntax(new JsonMistake.Comment(), new Span(start, at));
  }

  private static boolean isOddBlank(char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
        || (c >= 0x7F
            && (Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT));
  }

  private void oddBlanks() {
    int start = at;
    while (at < text.length() && isOddBlank(text.charAt(at))) {
      at++;
    }
    syntax(new JsonMistake.OddBlank(text.charAt(start)), new Span(start, at));
  }

  int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Reads a text in quotes of any kind; one without end stops at the end of its line. */
  TextNode quoted() {
    int start = at;
    char open = text.charAt(start);
    at++;
    if (open == '"') {
      for (int i = at; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          at = i + 1;
          lastEnd = at;
          return new TextNode(text.substring(start + 1, i), new Span(start, at));
        }
        if (c == '\\' || c < ' ') {
          break;
        }
      }
    }
    TextNode read = slowly(start, open);
    lastEnd = at;
    if (open != '"') {
      syntax(new JsonMistake.OddQuotes(open), read.span());
    }
    return read;
  }

  private TextNode slowly(int start, char open) {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (closes(open, c)) {
        at++;
        return new TextNode(value.toString(), new Span(start, at));
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      if (c == '\\') {
        escape(value);
      } else {
        if (c < ' ') {
          syntax(new JsonMistake.ControlCharacter(c), new Span(at, at + 1));
        }
        value.append(c);
        at++;
      }
    }
    return unfinished(start, value);
  }

  private static boolean closes(char open, char c) {
    if (open == '"' || open == '\'') {
      return c == open;
    }
    return DOUBLE_QUOTES.indexOf(open) >= 0
        ? DOUBLE_QUOTES.indexOf(c) >= 0
        : SINGLE_QUOTES.indexOf(c) >= 0;
  }

  /** A comma at the end of the line is hardly part of the text. */
  private TextNode unfinished(int start, StringBuilder value) {
    if (ended()) {
      endReported = true;
    }
    int end = at;
    while (end > start + 1 && " \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > start + 1 && text.charAt(end - 1) == ',') {
      value.setLength(Math.max(0, value.length() - (at - end + 1)));
      at = end - 1;
    }
    syntax(new JsonMistake.UnfinishedText(), new Span(start, at));
    lastMissing = at;
    return new TextNode(value.toString(), new Span(start, at));
  }

  private void escape(StringBuilder value) {
    if (isUnicodeEscape(text, at)) {
      value.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
      at += 6;
      return;
    }
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      value.append("\"\\/\b\f\n\r\t".charAt(plain));
      at += 2;
      return;
    }
    boolean lineEnds = c == '\n' || c == '\r';
    Span span = new Span(at, lineEnds ? at + 1 : at + 2);
    syntax(c == 'u' ? new JsonMistake.UnfinishedEscape() : new JsonMistake.UnknownEscape(), span);
    value.append(lineEnds ? '\\' : c);
    at = span.end();
  }

  /**
   * Reads characters up to the next blank, comma or bracket.
   *
   * @param stop a further character to stop at
   */
  String word(char stop) {
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ' || c == stop || ",{}[]\"".indexOf(c) >= 0 || isOddBlank(c)) {
        break;
      }
      at++;
    }
    lastEnd = at;
    return text.substring(start, at);
  }

  /** Passes over a bracket and everything up to its counterpart, however deep. */
  void skipBrackets() {
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '{' || c == '[') {
        open++;
      } else if (c == '}' || c == ']') {
        open--;
      } else if (c == '"') {
        skipQuoted();
      }
      if (open == 0) {
        break;
      }
    }
    lastEnd = at;
  }

  private void skipQuoted() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' || c == '\n') {
        return;
      }
      if (c == '\\') {
        at++;
      }
    }
    at = text.length();
  }
}

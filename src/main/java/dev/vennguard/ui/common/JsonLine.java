package dev.vennguard.ui.common;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one line of JSON into coloured pieces. A JSON text never ends inside a string and has no
 * comments over several lines, so a line can be coloured without the others: a keystroke costs its
 * own line.
 */
public final class JsonLine {
  /**
   * A piece of the line.
   *
   * @param length in UTF-16 units, at least 1
   */
  public record Token(int length, TokenKind kind) {}

  private static final Token NONE = new Token(0, TokenKind.PLAIN);

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private JsonLine(String line) {
    this.line = line;
  }

  /** The pieces of a line, in order and without gaps; none for an empty line. */
  public static List<Token> tokens(String line) {
    JsonLine scan = new JsonLine(line);
    while (scan.at < line.length()) {
      scan.next();
    }
    return scan.tokens;
  }

  private void next() {
    int start = at;
    char c = line.charAt(at);
    if (c == '"') {
      string();
      add(start, followedByColon() ? TokenKind.KEY : TokenKind.STRING);
    } else if ("{}[]:,".indexOf(c) >= 0) {
      run("{}[]:,");
      add(start, TokenKind.PUNCTUATION);
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      run("+-.0123456789eE");
      add(start, TokenKind.NUMBER);
    } else if (Character.isLetter(c)) {
      while (at < line.length() && Character.isLetter(line.charAt(at))) {
        at++;
      }
      String word = line.substring(start, at);
      boolean known = word.equals("true") || word.equals("false") || word.equals("null");
      add(start, known ? TokenKind.WORD : TokenKind.PLAIN);
    } else {
      at++;
      add(start, TokenKind.PLAIN);
    }
  }

  private void string() {
    at++;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        return;
      }
      if (c == '\\' && at < line.length()) {
        at++;
      }
    }
  }

  private boolean followedByColon() {
    int next = at;
    while (next < line.length() && Character.isWhitespace(line.charAt(next))) {
      next++;
    }
    return next < line.length() && line.charAt(next) == ':';
  }

  private void run(String of) {
    while (at < line.length() && of.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
  }

  /**
   * Neighbours of one kind become one piece, and white space joins the piece before it or, at the
   * start, the one behind it: each piece is a node, and nobody sees the colour of a blank.
   */
  private void add(int start, TokenKind kind) {
    int length = at - start;
    Token last = tokens.isEmpty() ? NONE : tokens.getLast();
    boolean blank = line.substring(start, at).isBlank();
    if (last.length() > 0 && (blank || (kind == last.kind() && kind == TokenKind.PLAIN))) {
      tokens.set(tokens.size() - 1, new Token(last.length() + length, last.kind()));
    } else if (tokens.size() == 1 && line.substring(0, start).isBlank()) {
      tokens.set(0, new Token(last.length() + length, kind));
    } else {
      tokens.add(new Token(length, kind));
    }
  }
}

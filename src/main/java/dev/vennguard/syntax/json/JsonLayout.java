package dev.vennguard.syntax.json;

import dev.vennguard.syntax.text.Indent;

/** Writes the tokens of a JSON text anew, with other white space between them. */
public final class JsonLayout {
  private final String text;
  private final Indent indent;
  private final StringBuilder out;
  private int depth;

  private JsonLayout(String text, Indent indent) {
    this.text = text;
    this.indent = indent;
    out = new StringBuilder(text.length() + text.length() / 2);
  }

  /**
   * Lays out a text.
   *
   * @param text correct JSON, duplicate members aside
   */
  public static String layOut(String text, Indent indent) {
    return new JsonLayout(text, indent).run();
  }

  private String run() {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case ' ', '\t', '\n', '\r' -> {}
        case '"' -> at = quoted(at - 1);
        case '{', '[' -> at = open(c, at);
        case '}', ']' -> {
          depth--;
          newLine();
          out.append(c);
        }
        case ',' -> {
          out.append(c);
          newLine();
        }
        case ':' -> out.append(indent == Indent.NONE ? ":" : ": ");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private int quoted(int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at + 1, text.length());
    out.append(text, start, end);
    return end;
  }

  private int open(char bracket, int from) {
    out.append(bracket);
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    char next = at < text.length() ? text.charAt(at) : '\0';
    if (next == '}' || next == ']') {
      out.append(next);
      return at + 1;
    }
    depth++;
    newLine();
    return at;
  }

  private void newLine() {
    if (indent != Indent.NONE) {
      out.append('\n').repeat(indent.unit(), depth);
    }
  }
}

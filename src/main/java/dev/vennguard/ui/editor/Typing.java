package dev.vennguard.ui.editor;

import java.util.Optional;

/**
 * What a keystroke does beyond its character: indentation, and the second bracket or quote. Pairs
 * are only made where nothing but white space, a comma or a closing bracket follows.
 */
final class Typing {
  /** One level of indentation. */
  static final String INDENT = "  ";

  /**
   * A change to the text.
   *
   * @param start where it begins
   * @param end behind the text that goes
   * @param text what comes instead
   * @param caret where the caret stands afterwards
   */
  record Change(int start, int end, String text, int caret) {}

  private Typing() {}

  /** The Enter key: keeps the indentation, and one level more behind an opening bracket. */
  static Change enter(String text, int start, int end) {
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int indentEnd = lineStart;
    while (indentEnd < start && " \t".indexOf(text.charAt(indentEnd)) >= 0) {
      indentEnd++;
    }
    String indent = text.substring(lineStart, indentEnd);
    boolean opened = start > 0 && "{[".indexOf(text.charAt(start - 1)) >= 0;
    boolean closes = end < text.length() && "}]".indexOf(text.charAt(end)) >= 0;
    String inserted = "\n" + indent + (opened ? INDENT : "");
    int caret = start + inserted.length();
    return new Change(start, end, opened && closes ? inserted + "\n" + indent : inserted, caret);
  }

  /**
   * A typed character that does more than insert itself.
   *
   * @param typed the character
   * @return nothing if the character is simply inserted
   */
  static Optional<Change> character(String text, int caret, char typed) {
    char next = caret < text.length() ? text.charAt(caret) : '\n';
    return switch (typed) {
      case '{' -> pair(text, caret, next, "{}");
      case '[' -> pair(text, caret, next, "[]");
      case '"' -> {
        boolean inside = insideString(text, caret);
        if (inside && next == '"') {
          yield Optional.of(new Change(caret, caret, "", caret + 1));
        }
        yield inside ? Optional.empty() : pair(text, caret, next, "\"\"");
      }
      case '}', ']' -> closing(text, caret, typed);
      default -> Optional.empty();
    };
  }

  /** Backspace between a fresh pair takes both. */
  static Optional<Change> backspace(String text, int caret) {
    if (caret == 0 || caret >= text.length()) {
      return Optional.empty();
    }
    String around = text.substring(caret - 1, caret + 1);
    boolean pair = around.equals("{}") || around.equals("[]") || around.equals("\"\"");
    return pair ? Optional.of(new Change(caret - 1, caret + 1, "", caret - 1)) : Optional.empty();
  }

  private static Optional<Change> pair(String text, int caret, char next, String pair) {
    boolean free = Character.isWhitespace(next) || ",}]".indexOf(next) >= 0;
    return free && !insideString(text, caret)
        ? Optional.of(new Change(caret, caret, pair, caret + 1))
        : Optional.empty();
  }

  /** Steps over the bracket that was made together with the opening one directly before. */
  private static Optional<Change> closing(String text, int caret, char typed) {
    boolean fresh =
        caret > 0
            && caret < text.length()
            && text.charAt(caret) == typed
            && text.charAt(caret - 1) == (typed == '}' ? '{' : '[');
    return fresh ? Optional.of(new Change(caret, caret, "", caret + 1)) : Optional.empty();
  }

  private static boolean insideString(String text, int caret) {
    boolean inside = false;
    for (int i = text.lastIndexOf('\n', caret - 1) + 1; i < caret; i++) {
      char c = text.charAt(i);
      if (c == '\\' && inside) {
        i++;
      } else if (c == '"') {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Indents the lines that the selection touches, or inserts one level at the caret. */
  static Change indent(String text, int start, int end) {
    if (text.substring(start, end).indexOf('\n') < 0) {
      return new Change(start, end, INDENT, start + INDENT.length());
    }
    int from = text.lastIndexOf('\n', start - 1) + 1;
    String moved = INDENT + text.substring(from, end).replace("\n", "\n" + INDENT);
    return new Change(from, end, moved, from + moved.length());
  }

  /** Takes one level of indentation from the lines that the selection touches. */
  static Change outdent(String text, int start, int end) {
    int from = text.lastIndexOf('\n', start - 1) + 1;
    int to = text.indexOf('\n', end);
    String lines = text.substring(from, to < 0 ? text.length() : to);
    String moved = lines.replaceAll("(?m)^(?:\t| {1,2})", "");
    int caret =
        start == end
            ? Math.max(from, end - (lines.length() - moved.length()))
            : from + moved.length();
    return new Change(from, from + lines.length(), moved, caret);
  }
}

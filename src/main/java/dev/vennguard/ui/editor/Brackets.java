package dev.vennguard.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds the partner of a bracket. Brackets in strings are text. */
final class Brackets {
  private static final String OPEN = "{[";
  private static final String CLOSE = "}]";

  /** Larger texts are not searched at each move of the caret. */
  private static final int LONGEST = 300_000;

  /**
   * Two brackets that belong together.
   *
   * @param open the offset of the opening one
   * @param close the offset of the closing one
   */
  record Pair(int open, int close) {}

  private Brackets() {}

  /** The pair of which one bracket stands directly before or behind the caret. */
  static Optional<Pair> at(String text, int caret) {
    boolean before = caret > 0 && isBracket(text.charAt(caret - 1));
    boolean behind = caret < text.length() && isBracket(text.charAt(caret));
    if (text.length() > LONGEST || (!before && !behind)) {
      return Optional.empty();
    }
    return pair(text, behind ? caret : caret - 1);
  }

  private static Optional<Pair> pair(String text, int wanted) {
    Deque<Integer> open = new ArrayDeque<>();
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"' || c == '\n') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if (OPEN.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSE.indexOf(c) >= 0) {
        if (open.isEmpty() || OPEN.indexOf(text.charAt(open.peek())) != CLOSE.indexOf(c)) {
          return Optional.empty();
        }
        int partner = open.pop();
        if (i == wanted || partner == wanted) {
          return Optional.of(new Pair(partner, i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isBracket(char c) {
    return OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0;
  }
}

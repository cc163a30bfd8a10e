package dev.vennguard.teach.make;

import dev.vennguard.teach.lesson.LessonHint.TextSwap;

/** What differs between two texts, in whole lines, as a piece that occurs once. */
final class SmallestSwap {
  private final String before;
  private final String after;
  private int start;
  private int end;

  private SmallestSwap(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The swap that makes one text of another.
   *
   * @param before not empty
   */
  static TextSwap of(String file, String before, String after) {
    return new SmallestSwap(before, after).find(file);
  }

  private TextSwap find(String file) {
    int most = Math.min(before.length(), after.length());
    int same = 0;
    while (same < most && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < most - same
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    start = lineStart(same);
    end = lineEnd(before.length() - tail);
    while (!unique() && (start > 0 || end < before.length())) {
      if (start > 0) {
        start = lineStart(start - 1);
      } else {
        end = lineEnd(Math.min(before.length(), end + 1));
      }
    }
    int behind = before.length() - end;
    return new TextSwap(
        file, before.substring(start, end), after.substring(start, after.length() - behind));
  }

  private boolean unique() {
    String piece = before.substring(start, end);
    int first = before.indexOf(piece);
    return !piece.isBlank() && before.indexOf(piece, first + 1) < 0;
  }

  private int lineStart(int offset) {
    return before.lastIndexOf('\n', offset - 1) + 1;
  }

  private int lineEnd(int offset) {
    int found = before.indexOf('\n', offset);
    return found < 0 ? before.length() : found;
  }
}

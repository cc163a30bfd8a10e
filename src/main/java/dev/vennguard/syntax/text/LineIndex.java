package dev.vennguard.syntax.text;

import java.util.Arrays;

/**
 * Lines and columns of a text, both counted from 1; columns in UTF-16 units. A line ends with LF,
 * CR LF or CR. Offsets, lines and columns outside the text mean the nearest place inside it.
 */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  /** Reads the text once, from start to end. */
  public LineIndex(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
    length = text.length();
  }

  /** The line of an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, inside(offset));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset in its line. */
  public int column(int offset) {
    return inside(offset) - starts[line(offset) - 1] + 1;
  }

  /** The offset of a place; a column behind the end of its line means the end of that line. */
  public int offset(int line, int column) {
    int index = Math.clamp(line, 1, starts.length) - 1;
    int end = index + 1 < starts.length ? starts[index + 1] - 1 : length;
    return Math.clamp((long) starts[index] + Math.max(column, 1) - 1, starts[index], end);
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return starts.length;
  }

  private int inside(int offset) {
    return Math.clamp(offset, 0, length);
  }
}

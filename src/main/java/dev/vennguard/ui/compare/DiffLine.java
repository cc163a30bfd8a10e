package dev.vennguard.ui.compare;

import dev.vennguard.workspace.TextComparison.Mark;
import dev.vennguard.workspace.TextComparison.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written in one line of the view: a row of the comparison, or where that is too long a
 * piece of it. A line of text is never cut off, for what differs may stand at its end.
 *
 * @param row what it is of
 * @param first whether it is the beginning of the row
 * @param before what stands left
 * @param after what stands right
 */
record DiffLine(Row row, boolean first, String before, String after) {
  private static final String TAB = "    ";
  private static final int HANGING = 2;

  /** The lines for rows, of which a half has room for so many characters. */
  static List<DiffLine> of(List<Row> rows, int columns) {
    List<DiffLine> lines = new ArrayList<>();
    for (Row row : rows) {
      List<String> before = wrapped(row.before(), columns);
      List<String> after = wrapped(row.after(), columns);
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        lines.add(new DiffLine(row, i == 0, piece(before, i), piece(after, i)));
      }
    }
    return lines;
  }

  private static String piece(List<String> pieces, int at) {
    return at < pieces.size() ? pieces.get(at) : "";
  }

  /** Pieces of a text: broken after a blank where there is one, and indented as it is. */
  static List<String> wrapped(String text, int columns) {
    String rest = text.replace("\t", TAB);
    int blanks = rest.length() - rest.stripLeading().length();
    String indent = " ".repeat(Math.min(blanks + HANGING, columns / 2));
    List<String> pieces = new ArrayList<>();
    int start = Math.min(blanks, columns / 2);
    while (rest.length() > columns) {
      int blank = rest.lastIndexOf(' ', columns - 1);
      int end = blank > start ? blank + 1 : columns;
      pieces.add(rest.substring(0, end).stripTrailing());
      rest = indent + rest.substring(end);
      start = indent.length();
    }
    pieces.add(rest);
    return pieces;
  }

  boolean removed() {
    return row.mark() == Mark.CHANGED || row.mark() == Mark.REMOVED;
  }

  boolean added() {
    return row.mark() == Mark.CHANGED || row.mark() == Mark.ADDED;
  }
}

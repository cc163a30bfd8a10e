package dev.vennguard.workspace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts side by side, line by line.
 *
 * @param rows from top to bottom
 */
public record TextComparison(List<Row> rows) {
  /** Copies the list. */
  public TextComparison {
    rows = List.copyOf(rows);
  }

  /** What became of a line. */
  public enum Mark {
    SAME(" ", ""),
    CHANGED("~", "changed"),
    REMOVED("−", "removed"),
    ADDED("+", "added");

    private final String sign;
    private final String word;

    Mark(String sign, String word) {
      this.sign = sign;
      this.word = word;
    }

    /** The sign in the gutter. */
    public String sign() {
      return sign;
    }

    /** The word for it; empty for a line that is the same. */
    public String word() {
      return word;
    }
  }

  /**
   * A line of either text, or of both.
   *
   * @param beforeLine its number in the first text, from 1; 0 if it is not there
   * @param before what it says there
   * @param afterLine its number in the second text, from 1; 0 if it is not there
   * @param after what it says there
   */
  public record Row(Mark mark, int beforeLine, String before, int afterLine, String after) {}

  /** Compares two texts. */
  public static TextComparison of(String before, String after) {
    List<String> left = before.isEmpty() ? List.of() : before.lines().toList();
    List<String> right = after.isEmpty() ? List.of() : after.lines().toList();
    Patch<String> patch = DiffUtils.diff(left, right);
    List<Row> rows = new ArrayList<>();
    int l = 0;
    int r = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      while (l < delta.getSource().getPosition()) {
        rows.add(new Row(Mark.SAME, l + 1, left.get(l), r + 1, right.get(r)));
        l++;
        r++;
      }
      changed(rows, delta);
      l += delta.getSource().size();
      r += delta.getTarget().size();
    }
    for (; l < left.size(); l++, r++) {
      rows.add(new Row(Mark.SAME, l + 1, left.get(l), r + 1, right.get(r)));
    }
    return new TextComparison(rows);
  }

  private static void changed(List<Row> rows, AbstractDelta<String> delta) {
    List<String> old = delta.getSource().getLines();
    List<String> fresh = delta.getTarget().getLines();
    int oldFrom = delta.getSource().getPosition() + 1;
    int freshFrom = delta.getTarget().getPosition() + 1;
    for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
      if (i >= fresh.size()) {
        rows.add(new Row(Mark.REMOVED, oldFrom + i, old.get(i), 0, ""));
      } else if (i >= old.size()) {
        rows.add(new Row(Mark.ADDED, 0, "", freshFrom + i, fresh.get(i)));
      } else {
        rows.add(new Row(Mark.CHANGED, oldFrom + i, old.get(i), freshFrom + i, fresh.get(i)));
      }
    }
  }

  /** How many lines have that mark. */
  public int count(Mark mark) {
    return (int) rows.stream().filter(row -> row.mark() == mark).count();
  }
}

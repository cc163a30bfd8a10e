package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.prove.result.Outcome;
import java.util.List;

/** What one row shows. Compared by content: a row that is equal to the last one is not redrawn. */
public sealed interface MatrixRow {

  /**
   * A service.
   *
   * @param matching how many of its actions the filter lets through; -1 without a filter
   * @param changed how many of its actions changed since the baseline
   * @param glow whether the statement at the caret speaks of one of its actions
   * @param cells one per access level, in the order of {@link AccessLevel}
   */
  record ServiceRow(
      String prefix,
      String title,
      boolean open,
      int matching,
      int changed,
      boolean glow,
      List<LevelCell> cells)
      implements MatrixRow {
    public ServiceRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * An action under its open service.
   *
   * @param change sign and word for what changed since the baseline; empty if nothing did
   * @param glow whether the statement at the caret speaks of it
   */
  record ActionRow(
      int action, String name, AccessLevel level, Outcome outcome, String change, boolean glow)
      implements MatrixRow {}

  /**
   * A line of text over the whole width.
   *
   * @param clickable whether it does something
   */
  record NoteRow(String text, boolean clickable) implements MatrixRow {}

  /**
   * The actions of one service at one access level.
   *
   * @param sign {@link Outcome#ALLOWED} if every request of all is allowed, {@link
   *     Outcome#CONDITIONAL} if some are; otherwise why none is
   * @param effective of how many some request is allowed
   * @param total how many there are
   */
  record LevelCell(Outcome sign, int effective, int total) {
    /** {@code 1/74}; empty where no policy speaks of any of them. */
    String text() {
      return sign == Outcome.NEITHER ? "" : effective + "/" + total;
    }
  }
}

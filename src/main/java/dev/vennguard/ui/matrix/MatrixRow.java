package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.workspace.Counts.Standing;
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
      int action, String name, AccessLevel level, Standing standing, String change, boolean glow)
      implements MatrixRow {}

  /**
   * A line of text over the whole width.
   *
   * @param clickable whether it does something
   */
  record NoteRow(String text, boolean clickable) implements MatrixRow {}

  /** How many actions of a cell stand where. */
  record Part(Standing standing, int count) {}

  /**
   * The actions of one service at one access level: how many stand where, what is allowed first.
   * Those of which no policy speaks are not among them.
   *
   * @param parts none of them empty
   */
  record LevelCell(List<Part> parts) {
    public LevelCell {
      parts = List.copyOf(parts);
    }

    /** {@code 1 cut off, 2 unused}; empty where no policy speaks of any action. */
    String words() {
      return String.join(
          ", ",
          parts.stream()
              .map(part -> part.count() + " " + part.standing().word(part.count()))
              .toList());
    }

    /** How many stand there. */
    int count(Standing standing) {
      return parts.stream().filter(part -> part.standing() == standing).mapToInt(Part::count).sum();
    }
  }
}

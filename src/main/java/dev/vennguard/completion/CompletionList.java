package dev.vennguard.completion;

import java.util.List;
import java.util.Optional;

/**
 * What can be written at the caret, the best first.
 *
 * @param text the text that was asked about
 * @param spot what stands at the caret; nothing where nothing can be completed
 * @param typed what the rows were chosen by
 * @param rows what fits
 */
public record CompletionList(
    String text, Optional<CompletionSpot> spot, String typed, List<CompletionRow> rows) {
  /** Copies the list. */
  public CompletionList {
    rows = List.copyOf(rows);
  }

  /** Nothing can be written there. */
  public static CompletionList nothing(String text) {
    return new CompletionList(text, Optional.empty(), "", List.of());
  }

  /** The row that is chosen to begin with: the first that does not cover more than one thing. */
  public int first() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).sort() != CompletionRow.Sort.WIDE) {
        return i;
      }
    }
    return 0;
  }

  /** Whether what is typed is one of the rows already, so that there is nothing to complete. */
  public boolean complete() {
    return rows.size() == 1
        && !rows.getFirst().goesOn()
        && spot.filter(at -> at.token().whole().equals(rows.getFirst().label())).isPresent();
  }

  /** What becomes of the text if a row of this list is chosen. */
  public Optional<CompletionEdit> edit(CompletionRow row) {
    return spot.map(at -> Template.fill(row, at.token(), text));
  }
}

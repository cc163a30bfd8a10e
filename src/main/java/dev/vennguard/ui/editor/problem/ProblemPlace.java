package dev.vennguard.ui.editor.problem;

import dev.vennguard.workspace.finding.FindingList.Row;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A place in the list of problems, whatever row stands there. Rows change with every letter, be it
 * only that their columns move; a list that is told of another item lays out all its cells anew.
 */
public final class ProblemPlace {
  private final ObjectProperty<Row> row;

  ProblemPlace(Row row) {
    this.row = new SimpleObjectProperty<>(row);
  }

  /** What stands there now. */
  public Row row() {
    return row.get();
  }

  void put(Row now) {
    row.set(now);
  }

  ReadOnlyObjectProperty<Row> rowProperty() {
    return row;
  }
}

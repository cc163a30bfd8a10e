package dev.vennguard.ui.shell;

import dev.vennguard.workspace.Selection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is selected, for all views. */
public final class CurrentSelection {
  private final ObjectProperty<Selection> selection =
      new SimpleObjectProperty<>(new Selection.None());

  /** What is selected now. */
  public Selection get() {
    return selection.get();
  }

  /** Selects something else; selecting the same again changes nothing. */
  public void select(Selection wanted) {
    selection.set(wanted);
  }

  /** The selection, for who follows it. */
  public ReadOnlyObjectProperty<Selection> property() {
    return selection;
  }
}

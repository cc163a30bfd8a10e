package dev.vennguard.ui.shell;

import dev.vennguard.workspace.ComparisonModel;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import javafx.scene.control.Label;

/** One line on what changed for the chosen action since the baseline. */
final class ChangeLine extends Label {
  ChangeLine() {
    setId("change-line");
    getStyleClass().addAll("vg-change-line", "vg-rule-above");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    show("");
  }

  void show(Snapshot snapshot, Selection selection) {
    show(
        selection instanceof Selection.OneAction(int action)
            ? new ComparisonModel(snapshot).sentence(action)
            : "");
  }

  private void show(String sentence) {
    setText("Δ " + sentence);
    setVisible(!sentence.isEmpty());
    setManaged(!sentence.isEmpty());
  }
}

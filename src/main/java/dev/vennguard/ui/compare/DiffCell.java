package dev.vennguard.ui.compare;

import dev.vennguard.workspace.TextComparison.Row;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A line of both texts, with its mark between the two. */
final class DiffCell extends ListCell<DiffLine> {
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");

  private final Label beforeNumber = label("vg-diff-number");
  private final Label before = label("vg-diff-text");
  private final Label mark = label("vg-diff-mark");
  private final Label afterNumber = label("vg-diff-number");
  private final Label after = label("vg-diff-text");
  private final HBox row = new HBox(beforeNumber, before, mark, afterNumber, after);

  /** How wide all beside the two texts is, in pixels, with a scroll bar. */
  static final double BESIDE = 2 * 40 + 84 + 2 * 12 + 16;

  DiffCell() {
    getStyleClass().add("vg-diff-cell");
    for (Label text : new Label[] {before, after}) {
      text.setMaxWidth(Double.MAX_VALUE);
      text.setPrefWidth(100);
      HBox.setHgrow(text, Priority.ALWAYS);
    }
    setPrefWidth(0);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("vg-mono", style);
    label.setMinWidth(style.equals("vg-diff-text") ? 0 : USE_PREF_SIZE);
    return label;
  }

  @Override
  protected void updateItem(@Nullable DiffLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Row text = line.row();
    beforeNumber.setText(line.first() ? number(text.beforeLine()) : "");
    before.setText(line.before());
    mark.setText(line.first() ? (text.mark().sign() + " " + text.mark().word()).strip() : "");
    afterNumber.setText(line.first() ? number(text.afterLine()) : "");
    after.setText(line.after());
    before.pseudoClassStateChanged(REMOVED, line.removed());
    after.pseudoClassStateChanged(ADDED, line.added());
    setGraphic(row);
    setAccessibleText(line.first() ? spoken(text) : "continued");
  }

  private static String number(int line) {
    return line == 0 ? "" : String.valueOf(line);
  }

  private static String spoken(Row line) {
    return switch (line.mark()) {
      case SAME -> "line " + line.afterLine() + ": " + line.after();
      case CHANGED ->
          "line "
              + line.afterLine()
              + " changed, then: "
              + line.before()
              + ", now: "
              + line.after();
      case REMOVED -> "line " + line.beforeLine() + " removed: " + line.before();
      case ADDED -> "line " + line.afterLine() + " added: " + line.after();
    };
  }
}

package dev.vennguard.ui.compare;

import dev.vennguard.workspace.TextComparison.Mark;
import dev.vennguard.workspace.TextComparison.Row;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A line of both texts, with its mark between the two. */
final class DiffCell extends ListCell<DiffLine> {
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");

  private final Label beforeNumber = label("vg-diff-number");
  private final TextFlow before = flow();
  private final Label mark = label("vg-diff-mark");
  private final Label afterNumber = label("vg-diff-number");
  private final TextFlow after = flow();
  private final HBox row = new HBox(beforeNumber, before, mark, afterNumber, after);

  /** Of a row, in pixels. */
  static final double HEIGHT = 20;

  /** How wide all beside the two texts is, in pixels, with a scroll bar. */
  static final double BESIDE = 2 * 40 + 84 + 2 * 12 + 16;

  DiffCell() {
    getStyleClass().add("vg-diff-cell");
    for (TextFlow text : new TextFlow[] {before, after}) {
      text.setMaxWidth(Double.MAX_VALUE);
      text.setPrefWidth(100);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
    }
    // A flow is as high as its words need in the width that it would like to have: in the width
    // that
    // it gets, a line is one line.
    row.setMinHeight(HEIGHT);
    row.setPrefHeight(HEIGHT);
    row.setMaxHeight(HEIGHT);
    setPrefWidth(0);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("vg-mono", style);
    label.setMinWidth(USE_PREF_SIZE);
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
    boolean changed = text.mark() == Mark.CHANGED;
    fill(before, line.before(), changed ? text.after() : line.before());
    mark.setText(line.first() ? (text.mark().sign() + " " + text.mark().word()).strip() : "");
    afterNumber.setText(line.first() ? number(text.afterLine()) : "");
    fill(after, line.after(), changed ? text.before() : line.after());
    before.pseudoClassStateChanged(REMOVED, line.removed());
    after.pseudoClassStateChanged(ADDED, line.added());
    setGraphic(row);
    setAccessibleText(line.first() ? spoken(text) : "continued");
  }

  private static TextFlow flow() {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("vg-diff-text");
    return flow;
  }

  /**
   * @param other the line that it is held against
   */
  private static void fill(TextFlow flow, String shown, String other) {
    flow.getChildren().clear();
    for (DiffWords.Coloured piece : DiffWords.coloured(shown, other)) {
      Text text = new Text(piece.text());
      String look = piece.marked() ? "vg-diff-word" : "vg-diff-same";
      text.getStyleClass().addAll("vg-mono", look, piece.kind().styleClass());
      flow.getChildren().add(text);
    }
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

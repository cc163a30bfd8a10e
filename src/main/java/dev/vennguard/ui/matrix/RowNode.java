package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.AccessLevel;
import dev.vennguard.ui.matrix.MatrixRow.ActionRow;
import dev.vennguard.ui.matrix.MatrixRow.LevelCell;
import dev.vennguard.ui.matrix.MatrixRow.NoteRow;
import dev.vennguard.ui.matrix.MatrixRow.ServiceRow;
import dev.vennguard.ui.matrix.filter.ChangeSigns;
import dev.vennguard.workspace.Counts.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** One row on screen; it is used again for other rows as they come into sight. */
final class RowNode extends Region {
  static final double ARROW_WIDTH = 22;
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final PseudoClass GLOW = PseudoClass.getPseudoClass("glow");
  private static final PseudoClass ACTION = PseudoClass.getPseudoClass("action");
  private static final PseudoClass LINK = PseudoClass.getPseudoClass("link");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
  private static final String CLOSED = "M0 0L7 4L0 8Z";
  private static final String OPEN = "M0 0L8 0L4 7Z";

  /** In pixels; so much of an action's mark is worth showing. */
  private static final double SHORT = 24;

  /** A long name of which less than this is left says nothing, and goes. */
  private static final double LONG_NAME = 80;

  private static final double INDENT = 28;
  private static final double GAP = 6;

  private final SVGPath arrow = new SVGPath();
  private final Label name = new Label();
  private final Label title = new Label();
  private final List<CellNode> cells = new ArrayList<>();
  private Optional<MatrixRow> shown = Optional.empty();
  private int key = RowKey.NONE;

  RowNode() {
    getStyleClass().add("matrix-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    arrow.getStyleClass().add("matrix-arrow");
    arrow.setMouseTransparent(true);
    name.getStyleClass().add("matrix-name");
    title.getStyleClass().add("matrix-title");
    name.setMouseTransparent(true);
    title.setMouseTransparent(true);
    getChildren().addAll(arrow, name, title);
    for (int i = 0; i < AccessLevel.values().length; i++) {
      CellNode cell = new CellNode();
      cells.add(cell);
      getChildren().add(cell);
    }
    getChildren().forEach(child -> child.setManaged(false));
    // What is not managed asks nobody for a layout, and names of actions have a font of their own.
    name.fontProperty().addListener((observable, before, now) -> requestLayout());
    title.fontProperty().addListener((observable, before, now) -> requestLayout());
  }

  int key() {
    return key;
  }

  /** Shows a row; touches only what differs from what it shows. Returns whether anything did. */
  boolean show(int newKey, MatrixRow row) {
    key = newKey;
    if (shown.filter(row::equals).isPresent()) {
      return false;
    }
    shown = Optional.of(row);
    setAccessibleText(RowTexts.accessible(row));
    switch (row) {
      case ServiceRow service -> showService(service);
      case ActionRow action -> showAction(action);
      case NoteRow note -> showNote(note);
    }
    setNeedsLayout(true);
    return true;
  }

  void cursor(int cursorKey) {
    pseudoClassStateChanged(CURSOR, cursorKey == key);
  }

  private void showService(ServiceRow row) {
    kind(false, false, row.glow());
    arrow.setVisible(true);
    arrow.setContent(row.open() ? OPEN : CLOSED);
    set(name, row.prefix());
    String changed = row.changed() == 0 ? "" : ChangeSigns.DELTA + row.changed() + "  ";
    String matching = row.matching() < 0 ? "" : " · " + row.matching();
    set(title, changed + row.title() + matching);
    pseudoClassStateChanged(CHANGED, row.changed() > 0);
    for (int i = 0; i < cells.size(); i++) {
      LevelCell cell = row.cells().get(i);
      cells.get(i).setVisible(true);
      cells.get(i).show(pieces(cell));
    }
  }

  private static List<CellNode.Piece> pieces(LevelCell cell) {
    return cell.parts().isEmpty()
        ? List.of(new CellNode.Piece(Standing.NEITHER, ""))
        : cell.parts().stream()
            .map(part -> new CellNode.Piece(part.standing(), Integer.toString(part.count())))
            .toList();
  }

  private void showAction(ActionRow row) {
    kind(true, false, row.glow());
    arrow.setVisible(false);
    set(name, row.name());
    set(title, row.change());
    pseudoClassStateChanged(CHANGED, !row.change().isEmpty());
    for (int i = 0; i < cells.size(); i++) {
      boolean own = row.level().ordinal() == i;
      cells.get(i).setVisible(own);
      if (own) {
        Standing standing = row.standing();
        cells.get(i).show(List.of(new CellNode.Piece(standing, RowTexts.word(standing))));
      }
    }
  }

  private void showNote(NoteRow row) {
    kind(false, true, false);
    pseudoClassStateChanged(CHANGED, false);
    pseudoClassStateChanged(LINK, row.clickable());
    arrow.setVisible(false);
    set(name, row.text());
    set(title, "");
    cells.forEach(cell -> cell.setVisible(false));
  }

  private void kind(boolean action, boolean note, boolean glow) {
    pseudoClassStateChanged(ACTION, action);
    pseudoClassStateChanged(NOTE, note);
    pseudoClassStateChanged(GLOW, glow);
    pseudoClassStateChanged(LINK, false);
  }

  private static void set(Label label, String text) {
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }

  @Override
  protected void layoutChildren() {
    Columns columns = Columns.of(getWidth());
    double height = getHeight();
    arrow.setLayoutX(9);
    arrow.setLayoutY(Math.rint(height / 2 - 4));
    double limit = columns.name();
    for (AccessLevel level : AccessLevel.values()) {
      CellNode cell = cells.get(level.ordinal());
      cell.resizeRelocate(columns.start(level), 0, columns.level(), height - 1);
      if (isAction() && cell.isVisible()) {
        limit = columns.start(level) + cell.contentStart() - GAP;
      }
    }
    layoutNames(limit, height);
  }

  /** The name of an action may reach over the empty columns before its own. */
  private void layoutNames(double limit, double height) {
    boolean note = shown.filter(NoteRow.class::isInstance).isPresent();
    double x = isAction() ? INDENT : ARROW_WIDTH;
    double room = (note ? getWidth() : limit) - x - GAP;
    double mark = isAction() && !title.getText().isEmpty() ? title.prefWidth(-1) + GAP : 0;
    double wide = Math.min(Math.max(40, room - mark), Math.ceil(name.prefWidth(-1)));
    name.resizeRelocate(x, 0, Math.max(0, wide), height - 1);
    double rest = room - wide - GAP;
    double least = isAction() ? SHORT : Math.min(LONG_NAME, title.prefWidth(-1));
    title.setVisible(rest > least && !title.getText().isEmpty());
    title.resizeRelocate(x + wide + GAP, 0, Math.max(0, rest), height - 1);
  }

  private boolean isAction() {
    return shown.filter(ActionRow.class::isInstance).isPresent();
  }
}

package dev.vennguard.ui.editor.completion;

import dev.vennguard.completion.CompletionList;
import dev.vennguard.completion.CompletionRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;

/**
 * The list beside the caret. It is a window of its own that never has the keyboard: nothing moves
 * for it, and whoever types goes on typing.
 */
final class CompletionPopup {
  private static final double WIDE = 520;
  private static final double ROW = 24;
  private static final int MOST_ROWS = 10;
  private static final double MORE = 58;
  private static final double EDGE = 2;
  private static final double FONT = 12;

  /** The text of a row begins so far from the left of the list. */
  private static final double INSET = 10;

  private final Popup window = new Popup();
  private final ListView<CompletionRow> rows = new ListView<>();
  private final Label more = new Label();
  private final VBox box = new VBox(rows, more);
  private Place place = new Place(0, 0, false);

  /**
   * Where the list was opened: while it is narrowed it does not jump.
   *
   * @param above whether it stands over the line
   */
  private record Place(double x, double line, boolean above) {}

  CompletionPopup(Consumer<CompletionRow> chosen) {
    box.setId("completion");
    box.getStyleClass().add("vg-completion");
    rows.setId("completion-rows");
    rows.setFocusTraversable(false);
    rows.setAccessibleText("completions");
    rows.setCellFactory(list -> new Cell(chosen));
    more.setId("completion-more");
    more.getStyleClass().addAll("vg-completion-more", "vg-small");
    more.setWrapText(true);
    more.setAlignment(Pos.TOP_LEFT);
    more.setMaxWidth(Double.MAX_VALUE);
    window.getContent().add(box);
    window.setAutoFix(false);
    window.setHideOnEscape(false);
  }

  boolean showing() {
    return window.isShowing();
  }

  void hide() {
    window.hide();
    rows.getItems().clear();
  }

  /**
   * Shows rows at the caret, or shows others in place of them.
   *
   * @param chosen the row that is chosen; negative if none is
   */
  void show(Node owner, Bounds caret, CompletionList found, int chosen) {
    boolean described = found.rows().stream().anyMatch(row -> !row.more().isEmpty());
    more.getStyleClass().remove("vg-completion-nothing");
    part(rows, true);
    part(more, described);
    show(owner, caret, Math.min(MOST_ROWS, found.rows().size()), described);
    // Rows that are made before the window has its style sheets look for colours in vain.
    rows.getItems().setAll(found.rows());
    select(chosen);
  }

  /** Says that nothing fits. */
  void showNothing(Node owner, Bounds caret) {
    rows.getItems().clear();
    part(rows, false);
    part(more, true);
    more.getStyleClass().add("vg-completion-nothing");
    more.setText("No suggestions here");
    show(owner, caret, 0, false);
  }

  private static void part(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private void show(Node owner, Bounds caret, int count, boolean described) {
    double times = owner.getLocalToSceneTransform().getMxx();
    Rectangle2D screen = screen(caret);
    double wide = Math.min(count == 0 ? 180 * times : WIDE * times, screen.getWidth() - 8);
    double row = ROW * times;
    double high =
        (count == 0 ? 26 * times : count * row) + 2 * EDGE + (described ? MORE * times : 0);
    box.setStyle("-fx-font-size: " + FONT * times + "px");
    rows.setFixedCellSize(row);
    rows.setMinHeight(count * row + EDGE);
    rows.setPrefHeight(count * row + EDGE);
    more.setMinHeight(described ? MORE * times : 24 * times);
    more.setPrefHeight(described ? MORE * times : 24 * times);
    box.setMinWidth(wide);
    box.setPrefWidth(wide);
    box.setMaxWidth(wide);
    if (!showing() || place.line() != caret.getMinY()) {
      double full = MOST_ROWS * row + MORE * times;
      boolean below = caret.getMaxY() + Math.min(full, high + MORE * times) <= screen.getMaxY();
      boolean roomier = caret.getMinY() - screen.getMinY() > screen.getMaxY() - caret.getMaxY();
      place = new Place(caret.getMinX() - INSET, caret.getMinY(), !below && roomier);
    }
    double x =
        Math.clamp(
            place.x(), screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - wide));
    double y = place.above() ? caret.getMinY() - high - EDGE : caret.getMaxY() + EDGE;
    if (showing()) {
      window.setX(x);
      window.setY(y);
      window.sizeToScene();
    } else {
      window.show(owner, x, y);
    }
  }

  private static Rectangle2D screen(Bounds caret) {
    List<Screen> all =
        Screen.getScreensForRectangle(caret.getMinX(), caret.getMinY(), 1, caret.getHeight());
    return (all.isEmpty() ? Screen.getPrimary() : all.getFirst()).getVisualBounds();
  }

  /** The chosen row. */
  Optional<CompletionRow> chosen() {
    return Optional.ofNullable(rows.getSelectionModel().getSelectedItem());
  }

  int chosenIndex() {
    return rows.getSelectionModel().getSelectedIndex();
  }

  int size() {
    return rows.getItems().size();
  }

  /** Chooses a row and scrolls to it. */
  void select(int index) {
    if (index < 0) {
      rows.getSelectionModel().clearSelection();
      if (!rows.getItems().isEmpty()) {
        rows.scrollTo(0);
      }
    } else {
      rows.getSelectionModel().select(index);
      rows.scrollTo(Math.max(0, index - MOST_ROWS / 2));
    }
    more.setText(chosen().or(this::firstRow).map(CompletionPopup::words).orElse(""));
  }

  private Optional<CompletionRow> firstRow() {
    return rows.getItems().stream().findFirst();
  }

  private static String words(CompletionRow row) {
    return row.more().isEmpty() ? row.label() + ": " + row.detail() : row.more();
  }

  /** One row: what is written, and what it is. */
  private static final class Cell extends ListCell<CompletionRow> {
    private final Label label = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(12, label, detail);

    Cell(Consumer<CompletionRow> chosen) {
      label.getStyleClass().add("vg-completion-label");
      label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      label.setMinWidth(120);
      detail.getStyleClass().addAll("vg-muted", "vg-small");
      detail.setMinWidth(60);
      detail.setMaxWidth(Double.MAX_VALUE);
      detail.setAlignment(Pos.CENTER_RIGHT);
      HBox.setHgrow(detail, Priority.ALWAYS);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      setFocusTraversable(false);
      setOnMousePressed(event -> {
        if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
          event.consume();
          chosen.accept(getItem());
        }
      });
    }

    @Override
    protected void updateItem(CompletionRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty) {
        setGraphic(null);
        return;
      }
      label.setText(row.label());
      detail.setText(row.detail());
      setAccessibleText(row.label() + ", " + row.detail());
      setGraphic(line);
    }
  }
}

package dev.vennguard.ui.matrix;

import dev.vennguard.catalog.Action;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the filters let through as plain text: a list that screen readers know. Ctrl or Command + C
 * copies the chosen lines, or all of them; Enter chooses the action.
 */
final class ActionList extends ListView<ActionList.Line> {
  static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final IntConsumer picked;

  /** An action in words. */
  record Line(int action, String text) {}

  ActionList(IntConsumer picked) {
    this.picked = picked;
    setId("matrix-list");
    getStyleClass().add("matrix-list");
    setAccessibleText("actions as text; enter chooses one, copy copies the lines");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setPlaceholder(new Label("No action matches: change the filter"));
    setCellFactory(view -> new Cell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows the actions that the filters let through. */
  void show(MatrixModel model) {
    List<Line> next = lines(model);
    if (!next.equals(getItems())) {
      getItems().setAll(next);
    }
  }

  static List<Line> lines(MatrixModel model) {
    return model.matched().stream().map(action -> line(model, action)).toList();
  }

  private static Line line(MatrixModel model, Action action) {
    String change = model.change(action.index());
    String text =
        action.qualifiedName()
            + ", "
            + action.level().title()
            + ", "
            + model.all().of(action.index()).word()
            + (change.isEmpty() ? "" : ", " + change);
    return new Line(action.index(), text);
  }

  private void pressed(KeyEvent event) {
    if (COPY.match(event)) {
      List<Line> chosen = getSelectionModel().getSelectedItems();
      put(chosen.isEmpty() ? getItems() : chosen);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      Line line = getSelectionModel().getSelectedItem();
      if (line != null) {
        picked.accept(line.action());
      }
      event.consume();
    }
  }

  /** Copies all lines, whether they are shown or not. */
  int copy(MatrixModel model) {
    List<Line> all = lines(model);
    put(all);
    return all.size();
  }

  private static void put(List<Line> lines) {
    put(lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n")));
  }

  /** Puts a text on the clipboard. */
  static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static final class Cell extends ListCell<Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : line.text());
    }
  }
}

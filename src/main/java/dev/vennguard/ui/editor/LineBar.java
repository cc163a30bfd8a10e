package dev.vennguard.ui.editor;

import dev.vennguard.syntax.text.Span;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Goes to a line of the shown document: {@code 12}, or {@code 12:5} for a column too. */
final class LineBar extends HBox {
  private static final Pattern PLACE =
      Pattern.compile("\\s*(\\d{1,7})\\s*(?:[:,]\\s*(\\d{1,7}))?\\s*");

  private final TextField line = new TextField();
  private final Supplier<PolicyEditing> editor;

  LineBar(Supplier<PolicyEditing> editor) {
    this.editor = editor;
    getStyleClass().addAll("vg-find", "vg-find-row", "vg-rule-above");
    line.setId("go-to-line");
    line.setPromptText("Line, or line:column");
    line.setAccessibleText("go to line; enter goes there");
    HBox.setHgrow(line, Priority.ALWAYS);
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    line.textProperty().addListener((observable, before, now) -> place().ifPresent(this::show));
    getChildren().addAll(new Label("Go to line"), line);
    there(false);
  }

  /** Shows the bar and takes the focus. */
  void open() {
    there(true);
    line.clear();
    line.requestFocus();
  }

  private void there(boolean there) {
    setVisible(there);
    setManaged(there);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
      there(false);
      editor.get().focus();
      event.consume();
    }
  }

  /** Esc in the text that it is about closes it. */
  void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
      there(false);
      event.consume();
    }
  }

  private void show(Span span) {
    editor.get().select(span);
  }

  private Optional<Span> place() {
    Matcher matcher = PLACE.matcher(line.getText());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int column = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    return Optional.of(at(editor.get().text(), Integer.parseInt(matcher.group(1)), column));
  }

  /** A place in a text, counted from 1; beyond the end it is the last line or its end. */
  static Span at(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    int place = Math.min(start + Math.max(0, column - 1), end < 0 ? text.length() : end);
    return new Span(place, place);
  }
}

package dev.vennguard.ui.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Finds a text in the shown document: Enter forwards, Shift+Enter backwards, Esc closes. */
final class FindBar extends HBox {
  private final TextField sought = new TextField();
  private final Label result = new Label();
  private final Target target;

  /** Where the bar searches. */
  interface Target {
    /** The editor that is shown at present. */
    PolicyEditing editor();
  }

  FindBar(Target target) {
    this.target = target;
    getStyleClass().addAll("vg-find", "vg-rule-above");
    sought.setPromptText("Find");
    sought.setId("find");
    sought.setAccessibleText("find in this document");
    result.getStyleClass().add("vg-muted");
    Button previous = button("↑", "previous");
    previous.setOnAction(event -> find(false));
    Button next = button("↓", "next");
    next.setOnAction(event -> find(true));
    Button close = button("×", "close");
    close.setOnAction(event -> close());
    HBox.setHgrow(sought, Priority.ALWAYS);
    sought.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(sought, result, previous, next, close);
    close();
  }

  /** Shows the bar and takes the focus. */
  void open() {
    setVisible(true);
    setManaged(true);
    sought.requestFocus();
    sought.selectAll();
  }

  private void close() {
    boolean hadFocus = sought.isFocused();
    setVisible(false);
    setManaged(false);
    if (hadFocus) {
      target.editor().focus();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      find(!event.isShiftDown());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void find(boolean forwards) {
    PolicyEditing editor = target.editor();
    String text = sought.getText();
    boolean found = forwards ? editor.findNext(text) : editor.findPrevious(text);
    result.setText(found || text.isEmpty() ? "" : "not found");
  }

  private static Button button(String sign, String words) {
    Button button = new Button(sign);
    button.getStyleClass().add("vg-flat");
    button.setAccessibleText(words);
    return button;
  }
}

package dev.vennguard.ui.shell;

import dev.vennguard.ui.kit.Quotes;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line under the top bar for what the user should know; closed by a click or Esc on it. */
final class NoticeBar extends HBox {
  private final Label sign = new Label();
  private final Label words = new Label();
  private String told = "";

  NoticeBar() {
    setId("notice");
    getStyleClass().add("vg-notice");
    words.setWrapText(true);
    words.setId("notice-words");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    sign.setMinWidth(USE_PREF_SIZE);
    Button close = new Button("×");
    close.getStyleClass().addAll("vg-flat");
    close.setAccessibleText("close this notice");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> hide());
    getChildren().addAll(sign, words, close);
    hide();
  }

  /** Shows something that is as it should be. */
  void tell(String message) {
    show("✓", message, "told");
  }

  /** Shows something that was not done, or not as wished. */
  void warn(String message) {
    show("▲", message, "warned");
  }

  /** Shows a fault of the program; the state from before it stays on screen. */
  void fault(Throwable problem) {
    String words = problem.getMessage() == null ? "" : ": " + problem.getMessage();
    warn(
        "something went wrong inside the program and the last picture stays as it was; please"
            + " report this as a mistake of Vennguard"
            + words);
  }

  void hide() {
    setVisible(false);
    setManaged(false);
  }

  /** What is shown; empty if nothing is. */
  String text() {
    return isVisible() ? told : "";
  }

  private void show(String shape, String message, String style) {
    sign.setText(shape);
    told = message;
    words.setText(Quotes.shown(message));
    getStyleClass().removeAll("told", "warned");
    getStyleClass().add(style);
    setVisible(true);
    setManaged(true);
  }
}

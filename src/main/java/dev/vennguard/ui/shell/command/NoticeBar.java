package dev.vennguard.ui.shell.command;

import dev.vennguard.explain.words.Capitals;
import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.Quotes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * A message over the window for what the user should know; nothing moves for it. One that asks for
 * nothing goes by itself, unless the mouse or the keyboard is on it; {@link #focus} brings the last
 * one back, to be read in peace. A click or Esc on it closes it.
 */
public final class NoticeBar extends HBox {
  /** How wide it is at most, in pixels. */
  static final double WIDEST = 1100;

  /** So much of a message is shown; all of it is in the report. */
  private static final int LONGEST = 300;

  /** Two lines can be read twice. */
  private static final Duration LONG_ENOUGH = Duration.seconds(8);

  private final Label sign = new Label();
  private final Label words = new Label();
  private final Button copy = new Button("Copy report");
  private final PauseTransition soon = new PauseTransition(LONG_ENOUGH);
  private String told = "";
  private String last = "";
  private String report = "";
  private Consumer<Throwable> onFault = problem -> {};

  public NoticeBar() {
    setId("notice");
    getStyleClass().addAll("vg-toast", "vg-notice");
    setMaxWidth(WIDEST);
    words.setWrapText(true);
    words.setId("notice-words");
    words.setMaxWidth(Double.MAX_VALUE);
    words.setFocusTraversable(true);
    words.setAccessibleText("No message");
    HBox.setHgrow(words, Priority.ALWAYS);
    sign.setMinWidth(USE_PREF_SIZE);
    Button close = new Button("×");
    close.getStyleClass().addAll("vg-flat");
    close.setAccessibleText("close this notice");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> hide());
    copy.setId("notice-copy");
    copy.getStyleClass().add("vg-flat");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> copyReport());
    getChildren().addAll(sign, words, copy, close);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    soon.setOnFinished(event -> fade());
    hide();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
      event.consume();
    }
  }

  /** Takes the keyboard to the last message, and shows it again if it is gone. */
  public void focus() {
    if (!last.isEmpty()) {
      soon.stop();
      there(this, true);
      words.requestFocus();
    }
  }

  /** What was said last, also if it is gone; empty if nothing ever was. */
  public String last() {
    return last;
  }

  private void fade() {
    if (isHover() || isFocusWithin()) {
      soon.playFromStart();
    } else {
      there(this, false);
    }
  }

  /** Shows something that is as it should be. */
  public void tell(String message) {
    show("✓", message, "told");
    soon.playFromStart();
  }

  /** Shows something that was not done, or not as wished. */
  public void warn(String message) {
    show("▲", message, "warned");
  }

  /** Shows a fault of the program; the state from before it stays on screen. */
  public void fault(Throwable problem) {
    String message = problem.getMessage() == null ? "" : ": " + cut(problem.getMessage());
    warn(
        "something went wrong inside the program; what is greyed stays as it was. Please report"
            + " this as a mistake of Vennguard"
            + message);
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    report = trace.toString();
    there(copy, true);
    onFault.accept(problem);
  }

  /** Hands on each fault that is shown. */
  public void onFault(Consumer<Throwable> listener) {
    onFault = listener;
  }

  private static String cut(String message) {
    return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
  }

  private void copyReport() {
    ClipboardContent content = new ClipboardContent();
    content.putString(report);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Closes it. */
  public void hide() {
    soon.stop();
    told = "";
    there(this, false);
  }

  /** What is said at present; empty once it was closed. */
  public String text() {
    return told;
  }

  private void show(String shape, String message, String style) {
    soon.stop();
    sign.setText(shape);
    told = message;
    last = message;
    words.setText(Capitals.first(Quotes.shown(OneLine.of(message))));
    words.setAccessibleText(words.getText());
    words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    getStyleClass().removeAll("told", "warned");
    getStyleClass().add(style);
    there(copy, false);
    there(this, true);
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}

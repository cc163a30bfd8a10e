package dev.vennguard.ui.shell.command;

import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.Quotes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line under the top bar for what the user should know; closed by a click or Esc on it. */
public final class NoticeBar extends HBox {
  /** So much of a message is shown; all of it is in the report. */
  private static final int LONGEST = 300;

  private final Label sign = new Label();
  private final Label words = new Label();
  private final Button copy = new Button("Copy report");
  private String told = "";
  private String report = "";
  private Consumer<Throwable> onFault = problem -> {};

  public NoticeBar() {
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
    copy.setId("notice-copy");
    copy.getStyleClass().add("vg-flat");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(event -> copyReport());
    getChildren().addAll(sign, words, copy, close);
    hide();
  }

  /** Shows something that is as it should be. */
  public void tell(String message) {
    show("✓", message, "told");
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

  public void hide() {
    there(this, false);
  }

  /** What is shown; empty if nothing is. */
  public String text() {
    return isVisible() ? told : "";
  }

  private void show(String shape, String message, String style) {
    sign.setText(shape);
    told = message;
    words.setText(Quotes.shown(OneLine.of(message)));
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

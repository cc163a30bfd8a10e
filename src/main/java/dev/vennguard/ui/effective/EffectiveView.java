package dev.vennguard.ui.effective;

import dev.vennguard.ui.kit.Ground;
import dev.vennguard.ui.kit.Quotes;
import dev.vennguard.ui.kit.Sheet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One document that allows what all layers together allow, to read, to copy and to save. */
public final class EffectiveView extends VBox {
  private final Label words = new Label();
  private final TextArea text = new TextArea();
  private final Button copy = Sheet.button("effective-copy", "Copy", () -> {});
  private final Button save = Sheet.button("effective-save", "Save…", () -> {});
  private final Button close = Sheet.button("effective-close", "Diagram", () -> {});

  /** Hidden at first. */
  @SuppressWarnings("this-escape") // only its own children are reached
  public EffectiveView() {
    setId("effective");
    setAccessibleText("the effective policy");
    getStyleClass().add("venn-view");
    setSpacing(6);
    words.setId("effective-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(8, words, copy, save, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(Region.USE_PREF_SIZE);
    head.setStyle("-fx-padding: 6 8 0 8;");
    for (Button button : new Button[] {copy, save, close}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    text.setId("effective-text");
    text.setAccessibleText("the effective policy as JSON");
    text.getStyleClass().add("vg-mono");
    text.setEditable(false);
    text.setMinHeight(40);
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(head, text);
    Ground.under(this);
    setVisible(false);
  }

  /** Calls back when it is to be copied. */
  public void onCopy(Runnable handler) {
    copy.setOnAction(event -> handler.run());
  }

  /** Calls back when it is to be saved. */
  public void onSave(Runnable handler) {
    save.setOnAction(event -> handler.run());
  }

  /** Calls back when the diagram is wanted again. */
  public void onClose(Runnable handler) {
    close.setOnAction(event -> handler.run());
  }

  /** Shows it, or hides it. */
  public void show(boolean shown) {
    setVisible(shown);
    if (shown) {
      text.requestFocus();
    }
  }

  /** It is looked for; what was found before is greyed. */
  public void waiting() {
    words.setText("Looking for one document that allows the same…");
    text.setDisable(true);
    copy.setDisable(true);
    save.setDisable(true);
  }

  /**
   * Shows what was found.
   *
   * @param sentence how large it is, or why there is none
   * @param json the document; empty if there is none
   */
  public void show(String sentence, String json) {
    words.setText(Quotes.shown(sentence));
    if (!text.getText().equals(json)) {
      text.setText(json);
    }
    boolean none = json.isEmpty();
    text.setDisable(none);
    copy.setDisable(none);
    save.setDisable(none);
  }

  /** The document that is shown. */
  public String json() {
    return text.getText();
  }
}

package dev.vennguard.ui.design;

import dev.vennguard.ui.kit.Plain;
import dev.vennguard.ui.kit.Quotes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a boundary is designed for, what was found, and what is done with it. */
public final class DesignView extends VBox {
  private final CheckBox keep = box("design-keep", "Leave out what the boundary refuses now");
  private final CheckBox close = box("design-close", "Close the ways out with Deny statements");
  private final Button design = Plain.button("design-look", "Design a boundary");
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Button cancel = Plain.button("design-cancel", "Cancel");
  private final HBox progress = new HBox(8, bar, cancel);
  private final Label line = Plain.words("design-line");
  private final VBox notes = new VBox(6);
  private final TextArea text = new TextArea();
  private final Button use = Plain.button("design-use", "Use as the boundary");
  private final Button copy = Plain.button("design-copy", "Copy");
  private final Button save = Plain.button("design-save", "Save…");
  private String found = "";

  /**
   * @param listener is told what is wanted
   */
  @SuppressWarnings("this-escape") // nothing is called back before a button is pressed
  public DesignView(DesignListener listener) {
    setId("design-view");
    getStyleClass().add("situation-view");
    Label what = Plain.words("design-what");
    what.setText(
        "The narrowest boundary that cuts nothing off of the open identity policies and fits into"
            + " one managed policy.");
    what.getStyleClass().add("vg-muted");
    line.getStyleClass().add("vg-strong");
    notes.setId("design-notes");
    bar.setAccessibleText("designing a boundary");
    keep.setSelected(true);
    design.setOnAction(event -> listener.design(keep.isSelected(), close.isSelected()));
    cancel.setOnAction(event -> listener.cancel());
    use.setOnAction(event -> listener.use());
    use.getStyleClass().add("vg-primary");
    copy.setOnAction(event -> listener.copy());
    save.setOnAction(event -> listener.save());
    text.setId("design-text");
    text.setAccessibleText("the designed boundary as JSON");
    text.getStyleClass().add("vg-mono");
    text.setEditable(false);
    text.setPrefRowCount(18);
    VBox all = new VBox(what, keep, close, design, progress, line, notes, text);
    all.getStyleClass().add("situation-form");
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("situation-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    FlowPane foot = new FlowPane(8, 6, use, copy, save);
    foot.getStyleClass().addAll("situation-buttons", "vg-rule-above");
    getChildren().addAll(scroll, foot);
    hide(progress, true);
    hide(keep, true);
    nothing("");
  }

  private static CheckBox box(String id, String title) {
    CheckBox box = new CheckBox(title);
    box.setId(id);
    box.setWrapText(true);
    return box;
  }

  /** Takes the keyboard to the first thing to do. */
  public void focusFirst() {
    (design.isVisible() ? design : cancel).requestFocus();
  }

  /** Whether there is a boundary now that refuses something. */
  public void bounded(boolean bounded) {
    hide(keep, !bounded);
  }

  /** A boundary is being worked out. */
  public void working() {
    line.setText("Designing…");
    hide(line, false);
    hide(progress, false);
    // A button that goes with the keyboard would leave it outside the panel.
    if (design.isFocused()) {
      cancel.requestFocus();
    }
    hide(design, true);
  }

  /** Nothing is shown but a sentence, which may be empty. */
  public void nothing(String sentence) {
    show(sentence, List.of(), "");
  }

  /**
   * Shows what was found.
   *
   * @param sentence the most important
   * @param more further sentences
   * @param json the document; empty if there is none
   */
  public void show(String sentence, List<String> more, String json) {
    boolean waited = cancel.isFocused();
    hide(progress, true);
    design.setText(json.isEmpty() ? "Design a boundary" : "Design again");
    hide(design, false);
    found = Quotes.shown(sentence);
    state(found, false);
    notes.getChildren().setAll(more.stream().map(DesignView::note).toList());
    text.setText(json);
    hide(notes, more.isEmpty());
    for (Node node : new Node[] {text, use, copy, save}) {
      hide(node, json.isEmpty());
    }
    if (waited) {
      (json.isEmpty() ? design : use).requestFocus();
    }
  }

  /** The policies have changed since: it may be no longer right. */
  public void outdated() {
    state("⚠ The policies have changed since this was designed.", true);
  }

  /** What is shown is for what is open. */
  public void current() {
    state(found, false);
  }

  /** What is shown stands in the boundary's editor. */
  public void used() {
    state("✓ This is the boundary now. Undo in its editor takes it back.", true);
  }

  private void state(String sentence, boolean done) {
    line.setText(sentence);
    hide(line, sentence.isEmpty());
    // A button that can't be pressed any more would keep the keyboard.
    if (done && use.isFocused()) {
      copy.requestFocus();
    }
    use.setDisable(done);
  }

  /** The document that is shown. */
  public String json() {
    return text.getText();
  }

  private static Label note(String words) {
    Label label = Plain.words("");
    label.setText(Quotes.shown(words));
    return label;
  }

  private static void hide(Node node, boolean hidden) {
    node.setVisible(!hidden);
    node.setManaged(!hidden);
  }
}

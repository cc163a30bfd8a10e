package dev.vennguard.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A panel at the right of the window; one at a time. Esc closes it and gives the focus back. */
public final class SidePanel extends BorderPane {
  private final FitLabel title = new FitLabel();
  private Optional<Node> before = Optional.empty();

  public SidePanel() {
    setId("sheet");
    getStyleClass().add("vg-sheet");
    title.getStyleClass().add("vg-heading");
    title.setId("sheet-title");
    Button close = new Button("×");
    close.setId("sheet-close");
    close.getStyleClass().add("vg-flat");
    close.setAccessibleText("close this panel");
    close.setOnAction(event -> close());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(title, gap, close);
    heading.getStyleClass().addAll("vg-sheet-heading", "vg-rule-below");
    setTop(heading);
    Ground.under(this);
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows a panel in place of the one before. */
  public void open(String words, Node content) {
    if (!isVisible() && getScene() != null) {
      before = Optional.ofNullable(getScene().getFocusOwner());
    }
    title.say(List.of(words, words.replaceFirst(" — .*", "")));
    setCenter(content);
    setVisible(true);
    // A scroll pane takes its content in when it is styled; before that nothing in it has focus.
    applyCss();
    layout();
    relayout();
  }

  /** Opens a panel and takes the keyboard there, or closes it if it is open. */
  public void toggle(String words, Node content, Runnable focus) {
    if (shows(content)) {
      close();
    } else {
      open(words, content);
      focus.run();
    }
  }

  /** Calls back whenever a panel is opened or closed. */
  public void onChange(Runnable changed) {
    visibleProperty().addListener((observable, was, is) -> changed.run());
    centerProperty().addListener((observable, was, is) -> changed.run());
  }

  /** Whether that panel is open. */
  public boolean shows(Node content) {
    return isVisible() && content.equals(getCenter());
  }

  public void close() {
    if (isVisible()) {
      setVisible(false);
      relayout();
      before.ifPresent(Node::requestFocus);
      before = Optional.empty();
    }
  }

  /** Closes, and leaves the keyboard where it went. */
  public void giveWay() {
    before = Optional.empty();
    close();
  }

  private void relayout() {
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }
}

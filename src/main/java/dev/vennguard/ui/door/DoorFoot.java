package dev.vennguard.ui.door;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The line at the boundary's foot: how many ways out are closed. A click opens the panel. */
public final class DoorFoot extends HBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final String LATE = "; before the text that cannot be read";

  private final Button words = new Button();

  /**
   * @param open opens the panel
   */
  @SuppressWarnings("this-escape") // only its own children are reached
  public DoorFoot(Runnable open) {
    getStyleClass().addAll("vg-door-foot", "vg-rule-above");
    words.setId("door-foot");
    words.getStyleClass().add("vg-flat");
    words.setWrapText(true);
    // Its counts are why it is there: in a low pane other things give way.
    words.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    words.setOnAction(event -> open.run());
    getChildren().add(words);
    show(DoorPage.NOTHING);
  }

  /** A text cannot be read: what was said of the one before stays, greyed. */
  public void late() {
    pseudoClassStateChanged(STALE, true);
    if (!words.getAccessibleText().endsWith(LATE)) {
      words.setAccessibleText(words.getAccessibleText() + LATE);
    }
  }

  /** Shows how many; nothing while there is nothing to examine. */
  public void show(DoorPage page) {
    pseudoClassStateChanged(STALE, false);
    boolean any = !page.line().isEmpty();
    // A number stays beside what it counts where the line is wrapped.
    words.setText(page.worst() + " Ways out: " + page.line().replaceAll("(\\d) ", "$1\u00a0"));
    words.setAccessibleText("ways out of the boundary: " + page.line() + "; enter opens the panel");
    setVisible(any);
    setManaged(any);
  }
}

package dev.vennguard.ui.kit;

import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Boxes for names and search words: what is in them is compared with thousands of names a key. */
public final class ShortText {
  /** No name and no useful search is longer. */
  public static final int LONGEST = 300;

  private ShortText() {}

  /**
   * Makes a box take no text that is longer; a longer one leaves it as it is. A box with a
   * formatter keeps Esc for itself: what it stands in is told of it, as of that in any other box,
   * unless the box itself does something by keys.
   */
  public static void only(TextField box) {
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Parent around = box.getParent();
          if (event.getCode() == KeyCode.ESCAPE
              && around != null
              && box.getOnKeyPressed() == null) {
            event.consume();
            around.fireEvent(event.copyFor(around, around));
          }
        });
    box.setTextFormatter(
        new TextFormatter<>(change -> {
          if (change.getControlNewText().length() > LONGEST) {
            change.setRange(0, 0);
            change.setText("");
          }
          return change;
        }));
  }
}

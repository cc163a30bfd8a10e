package dev.vennguard.ui.kit;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Boxes for names and search words: what is in them is compared with thousands of names a key. */
public final class ShortText {
  /** No name and no useful search is longer. */
  public static final int LONGEST = 300;

  private ShortText() {}

  /** Makes a box take no text that is longer; a longer one leaves it as it is. */
  public static void only(TextField box) {
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

package dev.vennguard.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;

/**
 * Small signs that can be told apart without colour, drawn rather than taken from a font. Each is a
 * path in a square of {@link SignShape#SIZE} pixels and has a pseudo-class of its name.
 */
public enum Sign {
  /** A full disc. */
  FULL("M6 0.5A5.5 5.5 0 1 0 6 11.5A5.5 5.5 0 1 0 6 0.5Z"),
  /** A ring whose left half is full. */
  HALF("M6 0.5A5.5 5.5 0 1 0 6 11.5A5.5 5.5 0 1 0 6 0.5ZM6 2A4 4 0 0 1 6 10Z"),
  /** The left half of a disc. */
  LEFT("M7.5 0.5A5.5 5.5 0 0 0 7.5 11.5Z"),
  /** The right half of a disc. */
  RIGHT("M4.5 0.5A5.5 5.5 0 0 1 4.5 11.5Z"),
  /** A heavy ring with a bar inside. */
  BARRED(
      "M6 0.5A5.5 5.5 0 1 0 6 11.5A5.5 5.5 0 1 0 6 0.5Z"
          + "M8.205 2.663A4 4 0 0 0 2.663 8.205Z"
          + "M9.337 3.795A4 4 0 0 1 3.795 9.337Z"),
  /** A thin ring with a stroke that reaches beyond it. */
  EMPTY("M6 1.8A4.2 4.2 0 1 0 6 10.2A4.2 4.2 0 1 0 6 1.8ZM1.2 10.8L10.8 1.2"),
  /** A thin ring with a cross inside. */
  CROSSED("M6 1.2A4.8 4.8 0 1 0 6 10.8A4.8 4.8 0 1 0 6 1.2Z" + "M4.3 4.3L7.7 7.7M7.7 4.3L4.3 7.7"),
  /** A small dot. */
  DOT("M6 4.8A1.2 1.2 0 1 0 6 7.2A1.2 1.2 0 1 0 6 4.8Z"),
  /** A question mark. */
  QUESTION("M3.6 4A2.4 2.4 0 1 1 6 6.4L6 8M6 10.3L6 10.6");

  private final String path;
  private final PseudoClass look;

  Sign(String path) {
    this.path = path;
    look = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
  }

  String path() {
    return path;
  }

  PseudoClass look() {
    return look;
  }
}

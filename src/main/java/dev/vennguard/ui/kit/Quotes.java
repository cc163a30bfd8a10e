package dev.vennguard.ui.kit;

/** Messages put what a user wrote between backticks; people read quotation marks. */
public final class Quotes {
  private Quotes() {}

  /** The message as it is shown where one font is all there is. */
  public static String shown(String message) {
    StringBuilder words = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < message.length(); i++) {
      char letter = message.charAt(i);
      if (letter == '`') {
        words.append(inside ? '”' : '“');
        inside = !inside;
      } else {
        words.append(letter);
      }
    }
    return inside ? message : words.toString();
  }
}

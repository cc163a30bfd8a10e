package dev.vennguard.syntax.text;

import java.util.Locale;

/**
 * A text that holds what others wrote, as it may be shown: in one line, in the order it is written
 * in, and nothing in it that a terminal obeys or a layout stumbles over. JavaFX throws where it
 * wraps a line that runs from right to left and has characters of another font in it.
 */
public final class OneLine {
  private OneLine() {}

  /**
   * The text with every character written out, as JSON does, that controls, cannot be seen, is half
   * a pair or runs from right to left.
   */
  public static String of(String text) {
    int at = 0;
    while (at < text.length() && plain(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : writtenOut(text, at);
  }

  /**
   * Several lines, each as {@link #of} shows it: line feeds stay, also behind a carriage return,
   * and the rest is written out.
   */
  public static String each(String text) {
    int at = 0;
    while (at < text.length() && (plain(text.charAt(at)) || text.charAt(at) == '\n')) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    int from = text.lastIndexOf('\n', at) + 1;
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      boolean returned = end > from && text.charAt(end - 1) == '\r';
      shown.append(of(text.substring(from, returned ? end - 1 : end)));
      shown.append(returned ? "\r\n" : "\n");
      from = end + 1;
    }
    return shown.append(of(text.substring(from))).toString();
  }

  private static String writtenOut(String text, int from) {
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int character = text.codePointAt(i);
      int length = Character.charCount(character);
      if (visible(character)) {
        shown.appendCodePoint(character);
      } else {
        for (int unit = i; unit < i + length; unit++) {
          shown.append(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(unit)));
        }
      }
      i += length;
    }
    return shown.toString();
  }

  /** Most texts hold nothing else. */
  private static boolean plain(char letter) {
    return letter >= ' ' && letter <= '~';
  }

  private static boolean visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> leftToRight(character);
    };
  }

  private static boolean leftToRight(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          false;
      default -> true;
    };
  }
}

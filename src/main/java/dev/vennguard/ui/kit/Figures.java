package dev.vennguard.ui.kit;

/**
 * Numbers as people read them. Dozens are written with every letter that is typed, and {@link
 * String#format} takes a part of a frame for them.
 */
public final class Figures {
  private Figures() {}

  /** A number that is not negative, with a comma at every thousand: {@code 22,091}. */
  public static String grouped(int number) {
    return number < 1000
        ? Integer.toString(number)
        : grouped(number / 1000) + "," + Integer.toString(1000 + number % 1000).substring(1);
  }

  /** A number with what it counts, in the plural but for one: {@code 1 action, 581 actions}. */
  public static String counted(int number, String one) {
    return grouped(number) + " " + one + (number == 1 ? "" : "s");
  }
}

package dev.vennguard.ui.shell.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a window was when it was closed.
 *
 * @param x of its left edge, in pixels of the desktop
 * @param y of its upper edge
 * @param width of all of it, in pixels
 * @param height of all of it, in pixels
 * @param maximised whether it filled the desktop; then the rest is what it was before that
 * @param left where the first column ends, as a share of the width from 0 to 1
 * @param right where the second column ends, likewise
 */
public record WindowPlace(
    double x, double y, double width, double height, boolean maximised, double left, double right) {
  private static final int PARTS = 7;

  /** As it is kept in a line of text. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%.0f %.0f %.0f %.0f %s %.4f %.4f",
        x,
        y,
        width,
        height,
        maximised,
        left,
        right);
  }

  /** What such a line says; nothing if it is damaged. */
  public static Optional<WindowPlace> of(String text) {
    String[] parts = text.strip().split(" ", -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    try {
      double[] numbers =
          Stream.of(parts[0], parts[1], parts[2], parts[3], parts[5], parts[6])
              .mapToDouble(Double::parseDouble)
              .toArray();
      WindowPlace place =
          new WindowPlace(
              numbers[0],
              numbers[1],
              numbers[2],
              numbers[3],
              Boolean.parseBoolean(parts[4]),
              numbers[4],
              numbers[5]);
      return place.possible() ? Optional.of(place) : Optional.empty();
    } catch (NumberFormatException damaged) {
      return Optional.empty();
    }
  }

  private boolean possible() {
    boolean finite = Stream.of(x, y, width, height).allMatch(one -> Math.abs(one) < 100_000);
    return finite && width > 0 && height > 0 && left > 0 && left < right && right < 1;
  }
}

package dev.vennguard.teach.lesson;

import java.util.Optional;

/**
 * A statement of a lesson's pair, as {@code boundary.json 2}.
 *
 * @param file the document
 * @param number of the statement in it, from 1
 */
public record StatementRef(String file, int number) {
  /** Reads the two words. */
  public static Optional<StatementRef> parse(String text) {
    int space = text.lastIndexOf(' ');
    String number = space < 0 ? "" : text.substring(space + 1);
    return number.matches("[1-9]\\d{0,2}")
        ? Optional.of(new StatementRef(text.substring(0, space).strip(), Integer.parseInt(number)))
        : Optional.empty();
  }

  /** As a file spells it. */
  public String text() {
    return file + " " + number;
  }
}

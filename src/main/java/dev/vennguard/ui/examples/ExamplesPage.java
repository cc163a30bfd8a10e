package dev.vennguard.ui.examples;

import java.util.List;
import java.util.Optional;

/**
 * What the panel of examples says. Plain Java.
 *
 * @param line what differs, in a sentence
 * @param items the requests, the most telling first
 * @param rest what none of them tells; may be empty
 */
public record ExamplesPage(String line, List<Item> items, String rest) {
  /** Nothing was looked for. */
  public static final ExamplesPage NOTHING = new ExamplesPage("", List.of(), "");

  /** Copies the list. */
  public ExamplesPage {
    items = List.copyOf(items);
  }

  /**
   * One request.
   *
   * @param lines which way it changes, then one fact a line
   * @param said what was said of it, if something was
   */
  public record Item(List<String> lines, Optional<Said> said) {
    /** Copies the list. */
    public Item {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A verdict.
   *
   * @param shouldBeAllowed what was said
   * @param contradicts whether the documents say otherwise
   * @param lines what follows from it
   */
  public record Said(boolean shouldBeAllowed, boolean contradicts, List<String> lines) {
    /** Copies the list. */
    public Said {
      lines = List.copyOf(lines);
    }
  }

  /** How many verdicts there are. */
  public int judged() {
    return (int) items.stream().filter(one -> one.said().isPresent()).count();
  }
}

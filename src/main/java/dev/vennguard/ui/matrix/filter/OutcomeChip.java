package dev.vennguard.ui.matrix.filter;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The filter buttons over the matrix, left to right. */
public enum OutcomeChip {
  EFFECTIVE("Effective", List.of(Standing.ALLOWED, Standing.CONDITIONAL)),
  CUT_OFF("Cut off", List.of(Standing.CUT_OFF)),
  UNUSED("Unused", List.of(Standing.UNUSED)),
  DENIED("Denied", List.of(Standing.DENIED)),
  CONDITIONAL("Conditional", List.of(Standing.CONDITIONAL)),
  NO_OVERLAP("No overlap", List.of(Standing.NO_OVERLAP)),
  NEVER_APPLIES("Never applies", List.of(Standing.NEVER_APPLIES)),
  UNDECIDED("Undecided", List.of(Standing.UNDECIDED));

  private final String title;
  private final Set<Standing> standings;

  OutcomeChip(String title, List<Standing> standings) {
    this.title = title;
    this.standings = EnumSet.copyOf(standings);
  }

  /** The word on the button. */
  public String title() {
    return title;
  }

  /** The standing whose sign is on the button. */
  public Standing sign() {
    return standings.iterator().next();
  }

  /** The actions that it stands for. */
  public ActionSet actions(Counts counts) {
    ActionSet found = counts.catalogue().none();
    for (Standing standing : standings) {
      found = found.or(counts.set(standing));
    }
    return found;
  }

  /** How many actions it stands for. */
  public int count(Counts counts) {
    return standings.stream().mapToInt(counts::count).sum();
  }

  /** Whether it is offered only when there is such an action. */
  public boolean rare() {
    return switch (this) {
      case EFFECTIVE, CUT_OFF, UNUSED, DENIED -> false;
      case CONDITIONAL, NO_OVERLAP, NEVER_APPLIES, UNDECIDED -> true;
    };
  }

  /** What it stands for. */
  public Set<Standing> standings() {
    return Set.copyOf(standings);
  }

  /**
   * The standings whose word starts with a text: a chip's title, or what the matrix calls it.
   *
   * @param start in lower case, without hyphens
   */
  public static Set<Standing> named(String start) {
    Set<Standing> found = EnumSet.noneOf(Standing.class);
    for (OutcomeChip chip : values()) {
      if (plain(chip.title).startsWith(start)) {
        found.addAll(chip.standings);
      }
    }
    for (Standing standing : Standing.values()) {
      if (plain(standing.word()).startsWith(start) || plain(standing.name()).startsWith(start)) {
        found.add(standing);
      }
    }
    return found;
  }

  /** All words, for a message. */
  public static String names() {
    return Arrays.stream(values())
        .map(chip -> chip.title.toLowerCase(Locale.ROOT).replace(' ', '-'))
        .collect(Collectors.joining(", "));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
  }
}

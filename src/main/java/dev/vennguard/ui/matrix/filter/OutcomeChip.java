package dev.vennguard.ui.matrix.filter;

import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.prove.result.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The filter buttons over the matrix, left to right. */
public enum OutcomeChip {
  EFFECTIVE("Effective", Outcome.ALLOWED, List.of(Outcome.ALLOWED, Outcome.CONDITIONAL)),
  CUT_OFF("Cut off", Outcome.IDENTITY_ONLY, List.of(Outcome.IDENTITY_ONLY)),
  UNUSED("Unused", Outcome.BOUNDARY_ONLY, List.of(Outcome.BOUNDARY_ONLY)),
  DENIED("Denied", Outcome.EXPLICIT_DENY, List.of(Outcome.EXPLICIT_DENY)),
  CONDITIONAL("Conditional", Outcome.CONDITIONAL, List.of(Outcome.CONDITIONAL)),
  NEVER("Never", Outcome.DISJOINT, List.of(Outcome.DISJOINT)),
  UNDECIDED("Undecided", Outcome.UNDECIDED, List.of(Outcome.UNDECIDED));

  private final String title;
  private final Outcome sign;
  private final Set<Outcome> outcomes;

  OutcomeChip(String title, Outcome sign, List<Outcome> outcomes) {
    this.title = title;
    this.sign = sign;
    this.outcomes = EnumSet.copyOf(outcomes);
  }

  /** The word on the button. */
  public String title() {
    return title;
  }

  /** The outcome whose glyph stands on the button. */
  public Outcome sign() {
    return sign;
  }

  /** How many actions it stands for. */
  public int count(Evaluation evaluation) {
    return outcomes(evaluation).stream().mapToInt(evaluation::count).sum();
  }

  /** Whether it is offered only when there is such an action. */
  public boolean rare() {
    return switch (this) {
      case EFFECTIVE, CUT_OFF, UNUSED, DENIED -> false;
      case CONDITIONAL, NEVER, UNDECIDED -> true;
    };
  }

  /** What it stands for: where no layer limits anything, there is no room that is left unused. */
  public Set<Outcome> outcomes(Evaluation evaluation) {
    return this == UNUSED && !limited(evaluation) ? Set.of() : Set.copyOf(outcomes);
  }

  private static boolean limited(Evaluation evaluation) {
    return evaluation.layers().inForce().stream()
        .map(Layer::kind)
        .anyMatch(kind ->
            switch (kind) {
              case BOUNDARY, SCP, RCP, SESSION -> true;
              case IDENTITY, RESOURCE -> false;
            });
  }

  /**
   * The outcomes whose word starts with a text: a chip's title, or what the matrix calls it.
   *
   * @param start in lower case, without hyphens
   */
  public static Set<Outcome> named(String start) {
    Set<Outcome> found = EnumSet.noneOf(Outcome.class);
    for (OutcomeChip chip : values()) {
      if (plain(chip.title).startsWith(start)) {
        found.addAll(chip.outcomes);
      }
    }
    for (Outcome outcome : Outcome.values()) {
      if (plain(outcome.word()).startsWith(start) || plain(outcome.name()).startsWith(start)) {
        found.add(outcome);
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

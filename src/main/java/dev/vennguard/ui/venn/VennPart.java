package dev.vennguard.ui.venn;

import dev.vennguard.prove.result.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be pointed at and selected in the picture, in the order of the arrow keys. */
public enum VennPart {
  CUT_OFF(
      "cut off",
      "the identity policy grants it, the boundary does not",
      List.of(Outcome.IDENTITY_ONLY)),
  EFFECTIVE(
      "effective",
      "both grant it: some request at least is allowed",
      List.of(Outcome.ALLOWED, Outcome.CONDITIONAL)),
  UNUSED(
      "unused",
      "the boundary has room for it, the identity policy does not grant it",
      List.of(Outcome.BOUNDARY_ONLY)),
  DENIED(
      "explicitly denied",
      "a Deny statement takes away every request that would be allowed",
      List.of(Outcome.EXPLICIT_DENY)),
  CONDITIONAL(
      "conditional",
      "some requests are allowed, some are not; counted as effective too",
      List.of(Outcome.CONDITIONAL)),
  DISJOINT(
      "overlap on no request",
      "both allow some requests, but never the same one",
      List.of(Outcome.DISJOINT)),
  UNDECIDED(
      "undecided",
      "not known: counted neither as allowed nor as denied",
      List.of(Outcome.UNDECIDED));

  private final String title;
  private final String definition;
  private final Set<Outcome> outcomes;

  VennPart(String title, String definition, List<Outcome> outcomes) {
    this.title = title;
    this.definition = definition;
    this.outcomes = EnumSet.copyOf(outcomes);
  }

  /** The words under the number. */
  public String title() {
    return title;
  }

  /** What it means, in one sentence. */
  public String definition() {
    return definition;
  }

  /** The outcomes that it counts. */
  Set<Outcome> outcomes() {
    return Set.copyOf(outcomes);
  }
}

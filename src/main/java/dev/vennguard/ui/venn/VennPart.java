package dev.vennguard.ui.venn;

import dev.vennguard.workspace.Counts.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be pointed at and selected in the picture, in the order of the arrow keys. */
public enum VennPart {
  CUT_OFF(
      "cut off", "the identity policy grants it, the boundary does not", List.of(Standing.CUT_OFF)),
  EFFECTIVE(
      "effective",
      "both grant it: some request at least is allowed",
      List.of(Standing.ALLOWED, Standing.CONDITIONAL)),
  UNUSED(
      "unused",
      "the boundary has room for it, the identity policy does not grant it",
      List.of(Standing.UNUSED)),
  DENIED(
      "denied",
      "a Deny statement takes away every request that would be allowed",
      List.of(Standing.DENIED)),
  CONDITIONAL(
      "conditional",
      "some requests are allowed, some are not; counted as effective too",
      List.of(Standing.CONDITIONAL)),
  DISJOINT("no overlap", Standing.NO_OVERLAP.meaning(), List.of(Standing.NO_OVERLAP)),
  NEVER_APPLIES("never applies", Standing.NEVER_APPLIES.meaning(), List.of(Standing.NEVER_APPLIES)),
  UNDECIDED("undecided", Standing.UNDECIDED.meaning(), List.of(Standing.UNDECIDED));

  private final String title;
  private final String definition;
  private final Set<Standing> standings;

  VennPart(String title, String definition, List<Standing> standings) {
    this.title = title;
    this.definition = definition;
    this.standings = EnumSet.copyOf(standings);
  }

  /** The words under the number. */
  public String title() {
    return title;
  }

  /** The same under the number of so many actions. */
  String title(int count) {
    return this == NEVER_APPLIES ? Standing.NEVER_APPLIES.word(count) : title;
  }

  /** What it means, in one sentence. */
  public String definition() {
    return definition;
  }

  /** Where the actions stand that it counts. */
  Set<Standing> standings() {
    return Set.copyOf(standings);
  }
}

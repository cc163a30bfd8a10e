package dev.vennguard.lint.layers;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Optional;

/**
 * {@code BOUNDARY_DISJOINT_GRANT}: an action that both sides allow, and no request of which passes
 * both.
 */
final class ApartGrant implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_DISJOINT_GRANT",
        FindingSeverity.SUGGESTION,
        "An action that both sides allow, and never on the same request",
        "an action that identity policy and boundary both name, on resources or under conditions"
            + " that exclude each other.",
        "the same resources and conditions in both, or the action in one statement less.",
        "It is proved that the boundary lets none of it through, though it allows the action:"
            + " whoever looks for the action finds it on both sides. Only named actions of"
            + " statements of which something else passes; a statement of which nothing passes is"
            + " `BOUNDARY_BLOCKS_GRANT`. Silent where the boundary does not allow the action at"
            + " all, or denies it: that is what boundaries are for.",
        "CHECKS §8; EVALUATION §6.6");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    GrantCeiling.visit(
        layers,
        (ceiling, document, index, statement) -> {
          if (!statement.actions().negated()
              && statement.actions().patterns().size() > 1
              && !ceiling.cutsOff(statement)) {
            check(ceiling, document, index, findings);
          }
        });
  }

  private static void check(
      GrantCeiling ceiling, LintedDocument document, int index, Findings findings) {
    Statement statement = document.policy().statements().get(index);
    List<ActionPattern> patterns = statement.actions().patterns();
    for (int i = 0; i < patterns.size(); i++) {
      ActionPattern pattern = patterns.get(i);
      Statement alone = statement.withActions(new ActionClause(false, List.of(pattern)));
      if (!Glob.hasWildcard(pattern.text()) && ceiling.allows(alone) && ceiling.cutsOff(alone)) {
        GrantCeiling.Why why = ceiling.why(alone);
        int at = i;
        words(why)
            .ifPresent(words ->
                findings.add(
                    document,
                    document.span(index, new Anchor.Action(at)),
                    "the boundary allows %s %s".formatted(Words.quote(pattern.text()), words),
                    advice(why)));
      }
    }
  }

  private static Optional<String> words(GrantCeiling.Why why) {
    return switch (why) {
      case RESOURCES -> Optional.of("too, but on other resources, so none of it passes both");
      case NO_RESOURCE ->
          Optional.of("too, but on named resources, and it takes none but `*`: none of it passes");
      case CONDITIONS ->
          Optional.of("too, but under conditions that exclude these, so none of it passes both");
      case PART ->
          Optional.of(
              "too, but on a part of the resources that one call is checked for: no call passes");
      case UNSPOKEN, DENIED, UNCLEAR -> Optional.empty();
    };
  }

  private static String advice(GrantCeiling.Why why) {
    return why == GrantCeiling.Why.NO_RESOURCE
        ? "allow it on `*` in the boundary, or remove it here"
        : "say the same in both, or remove it here";
  }
}

package dev.vennguard.lint.layers;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code BOUNDARY_BLOCKS_GRANT}: an Allow that the boundary cuts off. */
final class CutOffGrant implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_BLOCKS_GRANT",
        FindingSeverity.WARNING,
        "An Allow that the boundary cuts off",
        "an Allow of the identity policy none of whose requests the boundary lets through.",
        "the Allow in both, or in neither.",
        "Only what both allow works, so it is proved that this Allow grants nothing. Silent where"
            + " no boundary is given.",
        "CHECKS §8; EVALUATION §6.6");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    GrantCeiling.visit(
        layers,
        (ceiling, document, index, statement) -> {
          if (ceiling.cutsOff(statement)) {
            GrantCeiling.Why why = ceiling.why(statement);
            findings.add(
                document, document.span(index, new Anchor.Whole()), words(why), advice(why));
          }
        });
  }

  private static String words(GrantCeiling.Why why) {
    String some = "the boundary allows actions of this statement, but none of its requests: ";
    return switch (why) {
      case UNSPOKEN -> "the boundary lets none of what this statement allows through";
      case RESOURCES -> some + "it allows them on other resources";
      case NO_RESOURCE -> some + "it names resources, and these actions take none but `*`";
      case CONDITIONS -> some + "their conditions exclude each other";
      case DENIED -> some + "it denies what it allows of them";
      case PART -> some + "of the resources that one call is checked for it allows a part only";
      case UNCLEAR ->
          some
              + "their resources or conditions exclude each other, it denies them, or it allows a"
              + " part of a call only";
    };
  }

  private static String advice(GrantCeiling.Why why) {
    return switch (why) {
      case UNSPOKEN, UNCLEAR -> "allow it in the boundary too, or remove it here";
      case RESOURCES -> "name the same resources in both, or remove it here";
      case NO_RESOURCE -> "allow them on `*` in the boundary, or remove this statement";
      case PART -> "allow all of them in the boundary, or remove it here";
      case CONDITIONS -> "ask for the same in both, or remove it here";
      case DENIED -> "narrow that Deny, or remove this statement";
    };
  }
}

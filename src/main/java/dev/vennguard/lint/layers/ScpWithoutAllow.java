package dev.vennguard.lint.layers;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedLayers;
import dev.vennguard.lint.kit.Rule.LayersRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;

/** {@code SCP_WITHOUT_ALLOW}: a level of SCPs that allows nothing. */
final class ScpWithoutAllow implements LayersRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "SCP_WITHOUT_ALLOW",
        FindingSeverity.WARNING,
        "A level of SCPs that allows nothing",
        "a level of the organisation whose SCPs have Deny statements only.",
        "`FullAWSAccess` beside them, which AWS attaches to every level.",
        "Every level must allow: what one of them does not allow is cut off. AWS attaches"
            + " `FullAWSAccess` by itself, so it is mostly the file that is missing here and not"
            + " the policy.",
        "EVALUATION §6.2; conformance/field 16");
  }

  @Override
  public void check(LintedLayers layers, Findings findings) {
    for (LintedDocument document : layers.of(LayerKind.SCP)) {
      boolean first =
          layers.of(LayerKind.SCP).stream()
              .filter(one -> sameLevel(one, document))
              .findFirst()
              .filter(document::equals)
              .isPresent();
      boolean allows =
          layers.of(LayerKind.SCP).stream()
              .filter(one -> sameLevel(one, document))
              .flatMap(one -> one.policy().statements().stream())
              .anyMatch(one -> one.effect() == Effect.ALLOW);
      if (first && !allows && !document.policy().statements().isEmpty()) {
        findings.add(
            document,
            document.span(0, new Anchor.Whole()),
            "no SCP of this level allows anything, so everything is cut off",
            "add `FullAWSAccess`, which AWS attaches to every level, to the files of this level");
      }
    }
  }

  private static boolean sameLevel(LintedDocument one, LintedDocument other) {
    return one.ref().layer().equals(other.ref().layer());
  }
}

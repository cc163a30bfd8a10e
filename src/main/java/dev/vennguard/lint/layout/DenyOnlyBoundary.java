package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.List;

/** {@code BOUNDARY_ALLOWS_NOTHING}: a boundary that allows nothing. */
final class DenyOnlyBoundary implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_ALLOWS_NOTHING",
        FindingSeverity.WARNING,
        "A boundary that allows nothing",
        "a boundary or a session policy that has Deny statements only.",
        "an Allow of what may be done at most, such as `\"Action\": \"*\"`, beside the Deny"
            + " statements.",
        "A boundary is the most that is allowed: what it does not allow is cut off, however much"
            + " the identity policy grants.",
        "EVALUATION §7.1; CHECKS §8");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    boolean ceiling = document.kind() == LayerKind.BOUNDARY || document.kind() == LayerKind.SESSION;
    List<Statement> statements = document.policy().statements();
    if (ceiling
        && !statements.isEmpty()
        && statements.stream().allMatch(one -> one.effect() == Effect.DENY)) {
      findings.add(
          document,
          document.span(0, new Anchor.Whole()),
          "this policy has Deny statements only, so nothing is allowed at all",
          "add an Allow of what may be done at most, such as `\"Action\": \"*\", \"Resource\":"
              + " \"*\"`");
    }
  }
}

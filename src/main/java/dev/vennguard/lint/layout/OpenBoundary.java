package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;

/** {@code BOUNDARY_HAS_NOTACTION_ALLOW}: notAction in an Allow of a boundary. */
final class OpenBoundary implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "BOUNDARY_HAS_NOTACTION_ALLOW",
        FindingSeverity.WARNING,
        "NotAction in an Allow of a boundary",
        "`NotAction` in an Allow of a boundary.",
        "a list of the services that may be used, or `\"*\"` and Deny statements, which say the"
            + " same openly.",
        "Every service that AWS adds is inside the boundary at once.",
        "EVALUATION §7.5; CHECKS §8");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() == LayerKind.BOUNDARY
        && statement.allows()
        && statement.statement().actions().negated()) {
      hits.add(
          new Anchor.Actions(),
          "every service that AWS adds is inside this boundary at once",
          "list the services that may be used");
    }
  }
}

package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;

/** {@code RCP_SYNTAX_ERROR_NOTACTION}: notAction in an RCP. */
final class RcpNotAction implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RCP_SYNTAX_ERROR_NOTACTION",
        FindingSeverity.ERROR,
        "NotAction in an RCP",
        "`NotAction` in a resource control policy.",
        "`Action` with the services that are meant.",
        "AWS refuses it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() == LayerKind.RCP && statement.statement().actions().negated()) {
      hits.add(
          new Anchor.Actions(),
          "AWS refuses `NotAction` in a resource control policy",
          "list the services under `Action`");
    }
  }
}

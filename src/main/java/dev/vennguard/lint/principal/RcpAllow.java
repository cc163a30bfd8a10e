package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.LayerKind;

/** {@code RCP_SYNTAX_ERROR_ALLOW}: an Allow in an RCP. */
final class RcpAllow implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RCP_SYNTAX_ERROR_ALLOW",
        FindingSeverity.ERROR,
        "An Allow in an RCP",
        "an Allow in a resource control policy of your own.",
        "Deny statements: `RCPFullAWSAccess`, which cannot be taken off, allows everything.",
        "AWS refuses it: an Allow speaks of every principal and every resource under no condition,"
            + " as in `RCPFullAWSAccess`, which is left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    boolean everything =
        statement.statement().unconditional()
            && statement.statement().actions().patterns().stream()
                .anyMatch(ActionPattern::everything);
    if (statement.layer() == LayerKind.RCP && statement.allows() && !everything) {
      hits.add(
          new Anchor.Whole(),
          "a resource control policy only denies; AWS refuses an Allow",
          "write a Deny of what shall not be");
    }
  }
}

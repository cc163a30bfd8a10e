package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PrincipalClause;

/** {@code ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL}: notPrincipal in a trust policy. */
final class TrustAllBut implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
        FindingSeverity.ERROR,
        "NotPrincipal in a trust policy",
        "`NotPrincipal` in a role trust policy.",
        "`Principal`.",
        "IAM refuses it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (statement.statement().principal().negated()
        && !statement.statement().principal().equals(PrincipalClause.NONE)) {
      hits.add(
          new Anchor.Principals(),
          "a trust policy names with `Principal` who is trusted; IAM refuses `NotPrincipal`",
          "write `Principal`");
    }
  }
}

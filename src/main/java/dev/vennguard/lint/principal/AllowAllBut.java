package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.PrincipalClause;

/** {@code ALLOW_WITH_NOT_PRINCIPAL}: an Allow for everyone but some. */
final class AllowAllBut implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ALLOW_WITH_NOT_PRINCIPAL",
        FindingSeverity.SECURITY_WARNING,
        "An Allow for everyone but some",
        "`NotPrincipal` in an Allow.",
        "`Principal` with those who are meant.",
        "Everyone else in the world is let in, anonymous callers too.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    PrincipalClause principal = statement.statement().principal();
    if (statement.allows() && principal.negated() && !principal.equals(PrincipalClause.NONE)) {
      hits.add(
          new Anchor.Principals(),
          "everyone but those named is let in, anonymous callers too",
          "write `Principal` with those who are meant");
    }
  }
}

package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.PrincipalClause;

/** {@code UNSUPPORTED_WILDCARD_IN_PRINCIPAL}: a wildcard inside a principal. */
final class PrincipalPattern implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        FindingSeverity.ERROR,
        "A wildcard inside a principal",
        "`*` or `?` as a part of an ARN in `Principal`.",
        "`\"*\"` with a condition on `aws:PrincipalArn`.",
        "A wildcard may only mean everyone; AWS refuses another one.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    statement.statement().principal().principals().stream()
        .filter(one -> one.kind() == PrincipalClause.Kind.AWS && !one.everyone())
        .map(PrincipalClause.Named::value)
        .filter(Glob::hasWildcard)
        .forEach(value ->
            hits.add(
                new Anchor.Principals(),
                "%s holds a wildcard, which AWS refuses".formatted(Words.quote(value)),
                "write `\"*\"` and a condition `ArnLike` on `aws:PrincipalArn`"));
  }
}

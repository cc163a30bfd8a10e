package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.PrincipalClause;

/** {@code INVALID_ROLE_REFERENCE}: the id of a role as principal. */
final class DeletedRole implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ROLE_REFERENCE",
        FindingSeverity.WARNING,
        "The id of a role as principal",
        "an id such as `AROAEXAMPLE` as principal.",
        "the ARN of the role.",
        "IAM writes such ids where the role was deleted; nobody can be it any more.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    statement.statement().principal().principals().stream()
        .map(PrincipalClause.Named::value)
        .filter(value -> value.startsWith("AROA"))
        .forEach(value ->
            hits.add(
                new Anchor.Principals(),
                "%s is the id of a deleted role".formatted(Words.quote(value)),
                "write the ARN of the role, or remove it"));
  }
}

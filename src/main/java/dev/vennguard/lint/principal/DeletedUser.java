package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.PrincipalClause;

/** {@code INVALID_USER_REFERENCE}: the id of a user as principal. */
final class DeletedUser implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_USER_REFERENCE",
        FindingSeverity.WARNING,
        "The id of a user as principal",
        "an id such as `AIDAEXAMPLE` as principal.",
        "the ARN of the user.",
        "IAM writes such ids where the user was deleted; nobody can be it any more.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    statement.statement().principal().principals().stream()
        .map(PrincipalClause.Named::value)
        .filter(value -> value.startsWith("AIDA"))
        .forEach(value ->
            hits.add(
                new Anchor.Principals(),
                "%s is the id of a deleted user".formatted(Words.quote(value)),
                "write the ARN of the user, or remove it"));
  }
}

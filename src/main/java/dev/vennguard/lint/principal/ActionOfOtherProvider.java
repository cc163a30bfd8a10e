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
import java.util.function.Predicate;

/**
 * {@code MISMATCHED_ACTION_FOR_PRINCIPAL}: an AssumeRole action that does not suit the principal.
 */
final class ActionOfOtherProvider implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISMATCHED_ACTION_FOR_PRINCIPAL",
        FindingSeverity.ERROR,
        "An AssumeRole action that does not suit the principal",
        "`sts:AssumeRole` for an identity provider, `sts:AssumeRoleWithSAML` for OpenID Connect,"
            + " and the reverse.",
        "`sts:AssumeRoleWithWebIdentity` for OpenID Connect, `sts:AssumeRoleWithSAML` for SAML,"
            + " `sts:AssumeRole` for everybody else.",
        "Nobody can use the statement.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if ((federated(statement, one -> one.contains(":saml-provider/"))
            && !has(statement, "sts:AssumeRoleWithSAML"))
        || (federated(statement, one -> !one.contains(":saml-provider/"))
            && !has(statement, "sts:AssumeRoleWithWebIdentity"))) {
      hits.add(
          new Anchor.Actions(),
          "an identity provider is trusted, and its callers cannot use these actions",
          "write `sts:AssumeRoleWithWebIdentity` for OpenID Connect, `sts:AssumeRoleWithSAML` for"
              + " SAML");
    }
  }

  private static boolean federated(LintedStatement statement, Predicate<String> value) {
    return statement.statement().principal().principals().stream()
        .filter(one -> one.kind() == PrincipalClause.Kind.FEDERATED)
        .map(PrincipalClause.Named::value)
        .anyMatch(value);
  }

  private static boolean has(LintedStatement statement, String action) {
    return statement.statement().actions().patterns().stream().anyMatch(one -> one.matches(action));
  }
}

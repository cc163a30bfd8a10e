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
 * {@code INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY}: a federated principal that is
 * none.
 */
final class OddFederation implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
        FindingSeverity.ERROR,
        "A federated principal that is none",
        "another text than a domain name or the ARN of a provider under `Federated`.",
        "`accounts.google.com`, or the ARN of the identity provider.",
        "IAM refuses it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (federated(
        statement,
        one ->
            !one.contains("${")
                && !one.matches(
                    "arn:[^:]+:iam::[0-9]{12}:(saml|oidc)-provider/.+|[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+(/.*)?"))) {
      hits.add(
          new Anchor.Principals(),
          "IAM refuses this federated principal",
          "write the ARN of the identity provider, or a domain such as `accounts.google.com`");
    }
  }

  private static boolean federated(LintedStatement statement, Predicate<String> value) {
    return statement.statement().principal().principals().stream()
        .filter(one -> one.kind() == PrincipalClause.Kind.FEDERATED)
        .map(PrincipalClause.Named::value)
        .anyMatch(value);
  }
}

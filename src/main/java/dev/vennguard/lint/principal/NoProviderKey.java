package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;

/** {@code MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL}: openID Connect trusted without a condition. */
final class NoProviderKey implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
        FindingSeverity.SECURITY_WARNING,
        "OpenID Connect trusted without a condition",
        "an OpenID Connect provider without a condition on one of its keys.",
        "`StringEquals` on the `aud` or `sub` key of the provider.",
        "Everyone whom the provider knows may assume the role. GitHub has a rule of its own.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (statement.allows()
        && statement.trustsProvider(one ->
            one.contains("oidc-provider/")
                && !one.endsWith("oidc-provider/token.actions.githubusercontent.com"))
        && statement.statement().conditions().stream().noneMatch(one -> one.key().contains("."))) {
      hits.add(
          new Anchor.Principals(),
          "everyone whom this provider knows may assume the role",
          "add a condition on the `aud` or `sub` key of the provider");
    }
  }
}

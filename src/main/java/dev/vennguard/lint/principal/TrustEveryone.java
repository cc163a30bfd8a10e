package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;

/**
 * {@code ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL}: a trust policy that trusts everyone.
 */
final class TrustEveryone implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        FindingSeverity.ERROR,
        "A trust policy that trusts everyone",
        "`\"Principal\": \"*\"` in a trust policy.",
        "the accounts, roles or services that are trusted.",
        "Everyone in the world may assume the role. Silent in a Deny.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (statement.allows() && statement.statement().principal().everyone()) {
      hits.add(
          new Anchor.Principals(),
          "everyone in the world is trusted",
          "name the accounts, roles or services that are meant");
    }
  }
}

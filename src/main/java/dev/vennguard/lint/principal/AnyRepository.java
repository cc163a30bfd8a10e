package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;

/** {@code MISSING_GITHUB_REPO_CONDITION_KEY}: gitHub trusted without a repository. */
final class AnyRepository implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_GITHUB_REPO_CONDITION_KEY",
        FindingSeverity.SECURITY_WARNING,
        "GitHub trusted without a repository",
        "GitHub as identity provider without a condition on"
            + " `token.actions.githubusercontent.com:sub`.",
        "`StringEquals` on `token.actions.githubusercontent.com:sub` with the repository and the"
            + " branch.",
        "A workflow in any repository of anybody may assume the role.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (statement.allows()
        && statement.trustsProvider(
            one -> one.endsWith("oidc-provider/token.actions.githubusercontent.com"))
        && !statement.asks("token.actions.githubusercontent.com:sub")) {
      hits.add(
          new Anchor.Principals(),
          "a workflow in any repository on GitHub may assume the role",
          "add a condition on `token.actions.githubusercontent.com:sub`");
    }
  }
}

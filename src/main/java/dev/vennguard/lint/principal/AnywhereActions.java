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
 * {@code MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY}: roles Anywhere without the actions that
 * it needs.
 */
final class AnywhereActions implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
        FindingSeverity.ERROR,
        "Roles Anywhere without the actions that it needs",
        "`rolesanywhere.amazonaws.com` with `sts:AssumeRole` alone.",
        "`sts:AssumeRole`, `sts:SetSourceIdentity` and `sts:TagSession`.",
        "Roles Anywhere uses all three, and cannot assume the role otherwise.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (statement.allows()
        && statement.statement().principal().principals().stream()
            .anyMatch(one -> one.value().equals("rolesanywhere.amazonaws.com"))
        && !(has(statement, "sts:AssumeRole")
            && has(statement, "sts:SetSourceIdentity")
            && has(statement, "sts:TagSession"))) {
      hits.add(
          new Anchor.Actions(),
          "Roles Anywhere cannot assume the role with these actions",
          "list `sts:AssumeRole`, `sts:SetSourceIdentity` and `sts:TagSession`");
    }
  }

  private static boolean has(LintedStatement statement, String action) {
    return statement.statement().actions().patterns().stream().anyMatch(one -> one.matches(action));
  }
}

package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;

/**
 * {@code PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE}: iam:PassRole granted by NotAction, with
 * NotResource.
 */
final class PassRoleNotActionNotResource implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
        FindingSeverity.SECURITY_WARNING,
        "iam:PassRole granted by NotAction, with NotResource",
        "`iam:PassRole` by NotAction, with NotResource and without `iam:PassedToService`.",
        "the ARNs of the roles that are meant, and `iam:PassedToService` with the services.",
        "A service that is passed a role acts with its permissions, so its holder gains them."
            + " Boundaries, SCPs and session policies are left out, since they grant nothing by"
            + " themselves; and where a boundary is given that narrows it, so is the grant.",
        "IAM Access Analyzer, policy check reference; CHECKS §1.5");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (RoleGrant.PASS.in(statement, Naming.NEGATED, Naming.NEGATED)) {
      hits.add(
          new Anchor.Resources(),
          "this lets its holder pass any role that is left to any service",
          "name the roles, and add `iam:PassedToService`");
    }
  }
}

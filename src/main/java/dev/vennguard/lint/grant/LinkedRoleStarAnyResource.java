package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;

/**
 * {@code CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE}: iam:CreateServiceLinkedRole granted by a
 * wildcard, on every role.
 */
final class LinkedRoleStarAnyResource implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
        FindingSeverity.WARNING,
        "iam:CreateServiceLinkedRole granted by a wildcard, on every role",
        "`iam:CreateServiceLinkedRole` by a wildcard, on every role and without"
            + " `iam:AWSServiceName`.",
        "`iam:AWSServiceName` with the services that are meant.",
        "Service-linked roles carry no boundary. Boundaries, SCPs and session policies are left"
            + " out, since they grant nothing by themselves; and where a boundary is given that"
            + " narrows it, so is the grant.",
        "IAM Access Analyzer, policy check reference; CHECKS §1.5");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (RoleGrant.CREATE_LINKED.in(statement, Naming.WILDCARD, Naming.WILDCARD)) {
      hits.add(
          new Anchor.Resources(),
          "this lets its holder create the service-linked roles of any service",
          "add `iam:AWSServiceName` with the services that are meant");
    }
  }
}

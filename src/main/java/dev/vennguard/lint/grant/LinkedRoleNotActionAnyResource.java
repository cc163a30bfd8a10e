package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;

/**
 * {@code CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION}: iam:CreateServiceLinkedRole granted by
 * NotAction, on every role.
 */
final class LinkedRoleNotActionAnyResource implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        FindingSeverity.WARNING,
        "iam:CreateServiceLinkedRole granted by NotAction, on every role",
        "`iam:CreateServiceLinkedRole` by NotAction, on every role and without"
            + " `iam:AWSServiceName`.",
        "`iam:AWSServiceName` with the services that are meant.",
        "Service-linked roles carry no boundary. Boundaries, SCPs and session policies are left"
            + " out, since they grant nothing by themselves; and where a boundary is given that"
            + " narrows it, so is the grant.",
        "IAM Access Analyzer, policy check reference; CHECKS §1.5");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (RoleGrant.CREATE_LINKED.in(statement, Naming.NEGATED, Naming.WILDCARD)) {
      hits.add(
          new Anchor.Resources(),
          "this lets its holder create the service-linked roles of any service",
          "add `iam:AWSServiceName` with the services that are meant");
    }
  }
}

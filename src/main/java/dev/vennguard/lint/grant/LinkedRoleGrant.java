package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.policy.LayerKind;

/** Which statements let their holder create service-linked roles, and by what form. */
final class LinkedRoleGrant {
  private static final String ACTION = "iam:CreateServiceLinkedRole";
  private static final String KEY = "iam:AWSServiceName";

  private LinkedRoleGrant() {}

  /**
   * Whether a statement grants it, without the condition that limits it, in this form. Ceilings
   * (boundaries, SCPs, session policies) grant nothing and are left out.
   *
   * @param actions how the statement names the action
   * @param resources how it names the resource
   */
  static boolean is(LintedStatement statement, Naming actions, Naming resources) {
    return statement.allows()
        && statement.layer() == LayerKind.IDENTITY
        && statement.speaksOf(ACTION)
        && !statement.asks(KEY)
        && Naming.ofAction(statement, ACTION) == actions
        && Naming.ofResource(statement, "role/") == resources;
  }
}

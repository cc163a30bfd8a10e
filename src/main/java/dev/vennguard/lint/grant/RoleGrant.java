package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.policy.LayerKind;

/** What a statement lets its holder do with roles of services, and by what form it says so. */
enum RoleGrant {
  /** A role is passed to a service. */
  PASS("iam:PassRole", "iam:PassedToService"),

  /** A role is created that a service is linked to. */
  CREATE_LINKED("iam:CreateServiceLinkedRole", "iam:AWSServiceName");

  private final String action;

  /** What limits it to some services. */
  private final String key;

  RoleGrant(String action, String key) {
    this.action = action;
    this.key = key;
  }

  /**
   * Whether a statement grants it, without the condition that limits it, in this form. Ceilings
   * (boundaries, SCPs, session policies) grant nothing and are left out.
   *
   * @param actions how the statement names the action
   * @param resources how it names the resource
   */
  boolean in(LintedStatement statement, Naming actions, Naming resources) {
    return statement.allows()
        && statement.layer() == LayerKind.IDENTITY
        && statement.speaksOf(action)
        && !statement.asks(key)
        && Naming.ofAction(statement, action) == actions
        && Naming.ofResource(statement, "role/") == resources;
  }
}

package dev.vennguard.lint.grant;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class GrantRules {
  private GrantRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new PassRoleNotResource(),
        new PassRoleStarNotResource(),
        new PassRoleNotActionNotResource(),
        new PassRoleAnyResource(),
        new PassRoleStarAnyResource(),
        new PassRoleNotActionAnyResource(),
        new LinkedRoleNotResource(),
        new LinkedRoleStarNotResource(),
        new LinkedRoleNotActionNotResource(),
        new LinkedRoleAnyResource(),
        new LinkedRoleStarAnyResource(),
        new LinkedRoleNotActionAnyResource());
  }
}

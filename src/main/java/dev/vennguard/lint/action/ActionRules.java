package dev.vennguard.lint.action;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class ActionRules {
  private ActionRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new UnknownAction(),
        new UnknownService(),
        new RetiredAction(),
        new RedundantAction(),
        new VariableInAction());
  }
}

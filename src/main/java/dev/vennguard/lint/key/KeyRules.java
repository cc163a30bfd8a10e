package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Rule;
import dev.vennguard.policy.Effect;
import java.util.List;

/** All rules of this package. */
public final class KeyRules {
  private KeyRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new KeyWithoutColon(),
        new UnknownGlobalKey(),
        new UnknownServiceKey(),
        new ArnKey(),
        new TagWithoutKey(),
        new KeyNotOnNamedAction(),
        new KeyNotOnAction(),
        new ServiceKey(),
        new ForgeableKey(),
        new RegionDenyOfGlobalService(),
        new TagOnAllow(),
        new TagOnDeny(),
        new TagOnNotAction(Effect.ALLOW),
        new TagOnNotAction(Effect.DENY));
  }
}

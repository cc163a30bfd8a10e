package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class LayoutRules {
  private LayoutRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new NoActions(),
        new NoResources(),
        new EmptyCondition(),
        new EmptySid(),
        new EmptyPrincipal(),
        new EmptyPrincipals(),
        new MixedTypes(),
        new IdentitySize(),
        new ScpSize(),
        new RcpSize(),
        new TrustSize(),
        new ResourcePolicySize(),
        new SessionSize(),
        new SameSids(),
        new DenyOnlyBoundary(),
        new OpenBoundary(),
        new OneKindOnly());
  }
}

package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class PrincipalRules {
  private PrincipalRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new DeletedRole(),
        new DeletedUser(),
        new PrincipalPattern(),
        new AllowAllBut(),
        new TrustAllBut(),
        new TrustEveryone(),
        new ActionOfOtherProvider(),
        new OddFederation(),
        new AnywhereActions(),
        new AnyRepository(),
        new NoProviderKey(),
        new LooseRepository(),
        new AnyAudience(),
        new SessionBesideRole(),
        new TrustWithResource(),
        new ServiceFromAnywhere(),
        new RcpAllow(),
        new RcpNotAction(),
        new RcpAction(),
        new RcpDeniesServices(),
        new RcpDeniesPeople(),
        new RcpSourceUnknown(),
        new TagsWithoutTagSession());
  }
}

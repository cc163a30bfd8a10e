package dev.vennguard.lint.layers;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class LayersRules {
  private LayersRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new ScpWithoutAllow(),
        new NeverApplies(),
        new Covered(),
        new Cancelled(),
        new CutOffGrant(),
        new ApartGrant(),
        new IdleDeny(),
        new DependentAction(),
        new PartialCall());
  }
}

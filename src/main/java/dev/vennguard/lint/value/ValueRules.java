package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class ValueRules {
  private ValueRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new SeveralTruths(),
        new NoTruth(),
        new DayAsNumber(),
        new NoRegion(),
        new OddServicePrincipal(),
        new OddVpc(),
        new OddVpcEndpoint(),
        new PrivateAddress(),
        new NotPrivateAddress(),
        new SomePrivateAddress(),
        new SomeNotPrivateAddress(),
        new HostBits(),
        new OnlyOneCounts(),
        new NoKmsKey(),
        new LooseWildcard(),
        new LooseVariable(),
        new NoValues(),
        new NoValuesForAll(),
        new NoValuesForAny(),
        new NoValuesIfExists(),
        new PresentKey(),
        new AbsentKey(),
        new AlwaysTrue(),
        new NeverTrue(),
        new TemplateLeftover(),
        new UnknownVariable(),
        new VariableInOldVersion());
  }
}

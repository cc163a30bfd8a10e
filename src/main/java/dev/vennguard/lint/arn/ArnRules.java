package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.Rule;
import java.util.List;

/** All rules of this package. */
public final class ArnRules {
  private ArnRules() {}

  /** In the order of the page of rules. */
  public static List<Rule> all() {
    return List.of(
        new UnknownPartition(),
        new UpperCaseService(),
        new UnknownArnService(),
        new OddAccount(),
        new OddRegion(),
        new RegionNotAllowed(),
        new AccountNotAllowed(),
        new RegionMissing(),
        new AccountMissing(),
        new MisspeltResource(),
        new RedundantResource(),
        new WildcardOnlyAction(),
        new ResourceOfNoAction());
  }
}

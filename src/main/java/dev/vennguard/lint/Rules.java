package dev.vennguard.lint;

import dev.vennguard.lint.action.ActionRules;
import dev.vennguard.lint.arn.ArnRules;
import dev.vennguard.lint.grant.GrantRules;
import dev.vennguard.lint.key.KeyRules;
import dev.vennguard.lint.kit.Rule;
import dev.vennguard.lint.layers.LayersRules;
import dev.vennguard.lint.layout.LayoutRules;
import dev.vennguard.lint.operator.OperatorRules;
import dev.vennguard.lint.principal.PrincipalRules;
import dev.vennguard.lint.value.ValueRules;
import java.util.List;
import java.util.stream.Stream;

/** Every rule that the linter has. */
public final class Rules {
  private Rules() {}

  /** All of them, in the order of the page of rules. */
  public static List<Rule> all() {
    return Stream.of(
            ActionRules.all(),
            ArnRules.all(),
            KeyRules.all(),
            OperatorRules.all(),
            ValueRules.all(),
            GrantRules.all(),
            LayoutRules.all(),
            PrincipalRules.all(),
            LayersRules.all())
        .flatMap(List::stream)
        .toList();
  }
}

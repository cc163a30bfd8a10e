package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.List;

/** {@code EQUIVALENT_TO_NULL_FALSE}: a condition that only asks for a key. */
final class PresentKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EQUIVALENT_TO_NULL_FALSE",
        FindingSeverity.SUGGESTION,
        "A condition that only asks for a key",
        "a pattern `*` to ask whether a key is there.",
        "`\"Null\": {\"key\": \"false\"}`.",
        "It says the same and is read at once.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (Presence.of(entry) == Presence.PRESENT) {
      Known presence = new Known(Qualifier.NONE, Comparison.NULL, false);
      hits.add(
          entry.anchor(),
          "`%s` with `*` only asks that the key is there".formatted(entry.operator().text()),
          "write `Null` with `false`",
          "Write Null",
          entry.with(new Condition(presence, entry.condition().key(), List.of("false"))));
    }
  }
}

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

/** {@code EQUIVALENT_TO_NULL_TRUE}: a condition that only asks for the absence of a key. */
final class AbsentKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EQUIVALENT_TO_NULL_TRUE",
        FindingSeverity.SUGGESTION,
        "A condition that only asks for the absence of a key",
        "a pattern `*` to ask whether a key is there.",
        "`\"Null\": {\"key\": \"true\"}`.",
        "It says the same and is read at once.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (Presence.of(entry) == Presence.ABSENT) {
      Known presence = new Known(Qualifier.NONE, Comparison.NULL, false);
      hits.add(
          entry.anchor(),
          "`%s` with `*` only asks that the key is missing".formatted(entry.operator().text()),
          "write `Null` with `true`",
          "Write Null",
          entry.with(new Condition(presence, entry.condition().key(), List.of("true"))));
    }
  }
}

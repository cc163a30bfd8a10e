package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code EMPTY_ARRAY_CONDITION}: a condition key without values. */
final class NoValues implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_ARRAY_CONDITION",
        FindingSeverity.SUGGESTION,
        "A condition key without values",
        "an empty list of values.",
        "`Null`, where absence is meant; else the values.",
        "What AWS makes of it is documented in two ways, and no reader knows it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.values().isEmpty()
        && entry.qualifier() == Qualifier.NONE
        && !entry.operator().ifExists()) {
      hits.add(entry.anchor(), "no values are listed", "list some, or remove the key");
    }
  }
}

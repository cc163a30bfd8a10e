package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code EMPTY_ARRAY_CONDITION_FORANYVALUE}: an empty list under ForAnyValue. */
final class NoValuesForAny implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_ARRAY_CONDITION_FORANYVALUE",
        FindingSeverity.SUGGESTION,
        "An empty list under ForAnyValue",
        "an empty list of values there.",
        "what is meant, written out.",
        "It never matches.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.values().isEmpty() && entry.qualifier() == Qualifier.FOR_ANY_VALUE) {
      hits.add(entry.anchor(), "an empty list never matches", "write some values");
    }
  }
}

package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code EMPTY_ARRAY_CONDITION_FORALLVALUES}: an empty list under ForAllValues. */
final class NoValuesForAll implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_ARRAY_CONDITION_FORALLVALUES",
        FindingSeverity.SUGGESTION,
        "An empty list under ForAllValues",
        "an empty list of values there.",
        "what is meant, written out.",
        "It matches only where the key is missing.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.values().isEmpty() && entry.qualifier() == Qualifier.FOR_ALL_VALUES) {
      hits.add(
          entry.anchor(),
          "an empty list matches only where the key is missing",
          "write `\"Null\"` with `\"true\"`");
    }
  }
}

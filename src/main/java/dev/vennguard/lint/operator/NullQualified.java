package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;

/** {@code NULL_WITH_QUALIFIER}: null with a set operator. */
final class NullQualified implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "NULL_WITH_QUALIFIER",
        FindingSeverity.SUGGESTION,
        "Null with a set operator",
        "`ForAllValues:Null` and `ForAnyValue:Null`.",
        "`Null`.",
        "The first always holds and the second never, whatever the request carries.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.comparison() == Comparison.NULL && entry.qualifier() != Qualifier.NONE) {
      Known plain = new Known(Qualifier.NONE, Comparison.NULL, false);
      hits.add(
          entry.anchor(),
          "`%s` %s, whatever the request carries"
              .formatted(
                  entry.operator().text(),
                  entry.qualifier() == Qualifier.FOR_ALL_VALUES ? "always holds" : "never holds"),
          "write `Null`",
          "Write Null",
          entry.withOperator(plain));
    }
  }
}

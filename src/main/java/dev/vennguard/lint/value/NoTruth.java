package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;

/** {@code TYPE_MISMATCH_BOOLEAN}: a value that is neither true nor false. */
final class NoTruth implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "TYPE_MISMATCH_BOOLEAN",
        FindingSeverity.WARNING,
        "A value that is neither true nor false",
        "another value than `true` or `false` under `Bool` or `Null`.",
        "`true` or `false`.",
        "`Bool` takes any other text for false, and a typing mistake turns the condition over."
            + " Variables are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.comparison() != Comparison.BOOL && entry.comparison() != Comparison.NULL) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (!value.equalsIgnoreCase("true")
          && !value.equalsIgnoreCase("false")
          && !value.startsWith("${")) {
        hits.add(
            entry.value(i),
            "%s is neither `true` nor `false`".formatted(Words.quote(value)),
            "write one of them");
      }
    }
  }
}

package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;

/** {@code INVALID_CONDITION_MULTIPLE_BOOLEAN}: several values of a Bool key. */
final class SeveralTruths implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_CONDITION_MULTIPLE_BOOLEAN",
        FindingSeverity.ERROR,
        "Several values of a Bool key",
        "both `true` and `false`, or a list, under `Bool`.",
        "one value.",
        "IAM refuses several values; both together would hold for every request that carries the"
            + " key.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.comparison() == Comparison.BOOL && entry.values().size() > 1) {
      hits.add(
          entry.anchor(),
          "`Bool` takes one value, and %s has %d"
              .formatted(Words.quote(entry.condition().key()), entry.values().size()),
          "write `true` or `false`");
    }
  }
}

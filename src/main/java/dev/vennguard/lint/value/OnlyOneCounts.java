package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;

/** {@code REDUNDANT_CONDITION_VALUE_NUM}: several bounds of which one counts. */
final class OnlyOneCounts implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_CONDITION_VALUE_NUM",
        FindingSeverity.SUGGESTION,
        "Several bounds of which one counts",
        "several values under an operator with `LessThan` or `GreaterThan`.",
        "the value that counts.",
        "One of the values is enough to match, so only the widest bound counts.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    String name = entry.comparison().text();
    if ((name.contains("LessThan") || name.contains("GreaterThan")) && entry.values().size() > 1) {
      hits.add(
          entry.anchor(),
          "of the %d bounds of %s only the %s counts"
              .formatted(
                  entry.values().size(),
                  Words.quote(entry.condition().key()),
                  name.contains("LessThan") ? "largest" : "smallest"),
          "leave that one");
    }
  }
}

package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION}: a condition that always holds. */
final class AlwaysTrue implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
        FindingSeverity.SUGGESTION,
        "A condition that always holds",
        "`*` under an operator that also holds where the key is missing.",
        "no condition at all.",
        "It restricts nothing and looks as if it did.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (Presence.of(entry) == Presence.ALWAYS) {
      hits.add(
          entry.anchor(),
          "`%s` with `*` always holds".formatted(entry.operator().text()),
          "remove the key",
          "Remove the key",
          entry.without());
    }
  }
}

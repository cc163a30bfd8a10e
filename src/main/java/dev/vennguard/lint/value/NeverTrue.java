package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION}: a condition that never holds. */
final class NeverTrue implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION",
        FindingSeverity.SUGGESTION,
        "A condition that never holds",
        "`ForAnyValue:` with a negated operator and `*`.",
        "no statement at all, or the values that are meant.",
        "The statement is dead.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (Presence.of(entry) == Presence.NEVER) {
      hits.removable(
          entry.anchor(),
          "`%s` with `*` never holds, so the statement never applies"
              .formatted(entry.operator().text()),
          "remove the statement, or write the values that are meant");
    }
  }
}

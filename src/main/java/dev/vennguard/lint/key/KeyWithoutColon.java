package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;

/** {@code INVALID_CONDITION_KEY_FORMAT}: a condition key that is not written as one. */
final class KeyWithoutColon implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_CONDITION_KEY_FORMAT",
        FindingSeverity.ERROR,
        "A condition key that is not written as one",
        "a key without a prefix and a colon.",
        "`aws:name` or `service:name`.",
        "IAM refuses it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    String key = entry.key();
    int colon = key.indexOf(':');
    if (colon <= 0 || colon == key.length() - 1 || key.indexOf(' ') == 0) {
      hits.add(
          entry.anchor(),
          "%s is no condition key".formatted(Words.quote(entry.condition().key())),
          "write `prefix:name`, such as `aws:SourceIp`");
    }
  }
}

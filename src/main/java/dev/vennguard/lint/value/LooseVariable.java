package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;

/** {@code VARIABLE_USAGE_TOO_PERMISSIVE}: a variable in a value that must be exact. */
final class LooseVariable implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "VARIABLE_USAGE_TOO_PERMISSIVE",
        FindingSeverity.ERROR,
        "A variable in a value that must be exact",
        "a variable that the caller has a hand in, such as a tag, in the value of an account,"
            + " organisation, VPC or endpoint.",
        "the values written out.",
        "Who controls the value of the variable controls what matches. `${aws:PrincipalAccount}`,"
            + " `${aws:PrincipalOrgID}` and their counterparts of the resource are left out: AWS"
            + " fills them in, and its own policies compare them.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!SensitiveKeys.include(entry.key()) || !entry.comparison().variables()) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (SensitiveKeys.chosen(value, entry.of().statement().version())) {
        hits.add(
            entry.value(i),
            "who controls the variable in %s controls what matches".formatted(Words.quote(value)),
            "write the values of %s out".formatted(Words.quote(entry.condition().key())));
      }
    }
  }
}

package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Condition;

/** {@code UNSUPPORTED_GLOBAL_CONDITION_KEY}: the key aws:ARN. */
final class ArnKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UNSUPPORTED_GLOBAL_CONDITION_KEY",
        FindingSeverity.ERROR,
        "The key aws:ARN",
        "`aws:ARN`.",
        "`aws:PrincipalArn` for who calls, `aws:SourceArn` for the resource of a calling service.",
        "AWS does not support it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (entry.key().equals("aws:arn")) {
      hits.add(
          entry.anchor(),
          "AWS does not support `aws:ARN`: " + Absence.words(entry),
          "write `aws:PrincipalArn`",
          "Write aws:PrincipalArn",
          entry.with(new Condition(entry.operator(), "aws:PrincipalArn", entry.values())));
    }
  }
}

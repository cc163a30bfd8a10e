package dev.vennguard.lint.operator;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.Comparison;

/** {@code S3_PREFIX_IN_NEGATIVE_CONTEXT}: s3:prefix in a Deny. */
final class PrefixDenied implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "S3_PREFIX_IN_NEGATIVE_CONTEXT",
        FindingSeverity.SECURITY_WARNING,
        "s3:prefix in a Deny",
        "`s3:prefix` in a Deny, or negated in an Allow.",
        "an Allow with the prefixes that may be listed.",
        "A request with a shorter prefix, or with none, lists the denied keys too.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    boolean negative = entry.allows() == entry.comparison().negated();
    if (entry.key().equals("s3:prefix") && negative && entry.comparison() != Comparison.NULL) {
      hits.add(
          entry.anchor(),
          "a shorter `s3:prefix` lists the same keys and is not caught here",
          "allow the prefixes that may be listed instead");
    }
  }
}

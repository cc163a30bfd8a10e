package dev.vennguard.lint.key;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;

/** {@code UNTRUSTWORTHY_CONDITION_KEY}: a key that the caller writes. */
final class ForgeableKey implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UNTRUSTWORTHY_CONDITION_KEY",
        FindingSeverity.SECURITY_WARNING,
        "A key that the caller writes",
        "`aws:referer` and `aws:UserAgent` as the lock of a door.",
        "`aws:PrincipalArn`, `aws:PrincipalOrgID`, `aws:SourceVpce` or another key that AWS fills"
            + " in.",
        "Whoever sends the request writes both texts, so the condition keeps nobody out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if ((entry.key().equals("aws:referer") || entry.key().equals("aws:useragent"))
        && entry.comparison() != Comparison.NULL) {
      hits.add(
          entry.anchor(),
          "the caller writes %s, so the condition keeps nobody out"
              .formatted(Words.quote(entry.condition().key())),
          "ask for a key that AWS fills in, such as `aws:PrincipalArn`");
    }
  }
}

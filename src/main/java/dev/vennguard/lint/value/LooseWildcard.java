package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Glob;

/** {@code WILDCARD_USAGE_TOO_PERMISSIVE}: a wildcard in a value that must be exact. */
final class LooseWildcard implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "WILDCARD_USAGE_TOO_PERMISSIVE",
        FindingSeverity.ERROR,
        "A wildcard in a value that must be exact",
        "`*` or `?` in the value of an account, organisation, VPC or endpoint under a `Like`"
            + " operator; in `aws:userid` left of the colon.",
        "the values written out.",
        "Accounts and organisations of others fit the pattern, too. AWS's third rule, six fixed"
            + " characters before a wildcard of certain other keys, is left out: it is not"
            + " published which keys.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    Kind kind = entry.comparison().kind();
    if (kind != Kind.STRING_PATTERN) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      boolean whole = value.equals("*");
      boolean sensitive = SensitiveKeys.include(entry.key()) && Glob.hasWildcard(value) && !whole;
      if (sensitive || (entry.key().equals("aws:userid") && loose(value))) {
        hits.add(
            entry.value(i),
            "values of others fit %s, too".formatted(Words.quote(value)),
            "write the values of %s out".formatted(Words.quote(entry.condition().key())));
      }
    }
  }

  /** A wildcard among other characters left of the colon. */
  private static boolean loose(String value) {
    int colon = value.indexOf(':');
    String id = colon < 0 ? value : value.substring(0, colon);
    return Glob.hasWildcard(id) && id.length() > 1;
  }
}

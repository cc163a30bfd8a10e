package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import dev.vennguard.policy.Comparison;
import java.util.regex.Pattern;

/** {@code INVALID_REGION}: a region that is no region. */
final class NoRegion implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_REGION",
        FindingSeverity.ERROR,
        "A region that is no region",
        "a value of `aws:RequestedRegion` that is not written as a region.",
        "`eu-west-1` and the like.",
        "No request carries it. A text that is written as a region is never reported, since AWS"
            + " opens new ones.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+|global");

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.key().equals("aws:requestedregion") || entry.comparison() == Comparison.NULL) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (WrittenArn.plain(value) && !REGION.matcher(value).matches()) {
        hits.add(
            entry.value(i),
            "%s is no region, so it matches no request".formatted(Words.quote(value)),
            "write one such as `eu-west-1`");
      }
    }
  }
}

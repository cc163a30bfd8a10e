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

/** {@code INVALID_VPC_FORMAT}: a VPC that is not written as one. */
final class OddVpc implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_VPC_FORMAT",
        FindingSeverity.ERROR,
        "A VPC that is not written as one",
        "another value of `aws:SourceVpc` than `vpc-` and 8 or 17 letters and digits.",
        "`vpc-0123456789abcdef0`.",
        "No request carries such a value. Values with wildcards or variables are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Pattern FORM = Pattern.compile("vpc-([a-z0-9]{8}|[a-z0-9]{17})");

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.key().equals("aws:sourcevpc") || entry.comparison() == Comparison.NULL) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      String value = entry.values().get(i);
      if (WrittenArn.plain(value) && !FORM.matcher(value).matches()) {
        hits.add(
            entry.value(i),
            "%s matches no request".formatted(Words.quote(value)),
            "write `vpc-` and 8 or 17 letters and digits");
      }
    }
  }
}

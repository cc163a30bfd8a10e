package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.IdForm;
import dev.vennguard.lint.kit.RuleInfo;

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

  private static final IdForm FORM = new IdForm("aws:sourcevpc", "vpc-");

  @Override
  public void check(Entry entry, Hits hits) {
    FORM.check(entry, hits);
  }
}

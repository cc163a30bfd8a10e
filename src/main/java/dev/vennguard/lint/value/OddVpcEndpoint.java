package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.IdForm;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code INVALID_VPCE_FORMAT}: a VPC endpoint that is not written as one. */
final class OddVpcEndpoint implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_VPCE_FORMAT",
        FindingSeverity.ERROR,
        "A VPC endpoint that is not written as one",
        "another value of `aws:SourceVpce` than `vpce-` and 8 or 17 letters and digits.",
        "`vpce-0123456789abcdef0`.",
        "No request carries such a value. Values with wildcards or variables are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final IdForm FORM = new IdForm("aws:sourcevpce", "vpce-");

  @Override
  public void check(Entry entry, Hits hits) {
    FORM.check(entry, hits);
  }
}

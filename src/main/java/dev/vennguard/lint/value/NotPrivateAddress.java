package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.PrivateRanges;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import java.util.List;

/** {@code PRIVATE_NOT_IP_ADDRESS}: private addresses alone as an exception. */
final class NotPrivateAddress implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "PRIVATE_NOT_IP_ADDRESS",
        FindingSeverity.ERROR,
        "Private addresses alone as an exception",
        "private ranges under `NotIpAddress aws:SourceIp`.",
        "public ranges; `aws:VpcSourceIp` with `aws:SourceVpc` for calls through a VPC endpoint.",
        "`aws:SourceIp` is the public address of the caller and is missing through a VPC endpoint,"
            + " so private ranges match nothing.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    List<String> found = PrivateRanges.of(entry, Comparison.NOT_IP_ADDRESS);
    if (!found.isEmpty() && found.size() == entry.values().size()) {
      hits.add(
          entry.anchor(),
          "%s %s private, and `aws:SourceIp` is never: the condition always holds"
              .formatted(Words.list(found), Words.number(found.size(), "is", "are")),
          "write public ranges, or ask for `aws:VpcSourceIp` and `aws:SourceVpc`");
    }
  }
}

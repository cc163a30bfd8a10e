package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.KnownArns;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import java.util.List;
import java.util.Optional;

/** {@code MISSING_ARN_REGION}: an ARN without the region that it needs. */
final class RegionMissing implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_ARN_REGION",
        FindingSeverity.ERROR,
        "An ARN without the region that it needs",
        "two colons where the ARNs of the resource have a region.",
        "the region, or `*` for any.",
        "The ARN matches nothing. Reported only where every format that the resource part may fit"
            + " has a region.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    if (!arn.complete() || !arn.region().isEmpty() || !WrittenArn.plain(arn.service())) {
      return;
    }
    List<KnownArns.Format> fitting = arn.of().facts().arns().fitting(arn.service(), arn.resource());
    if (!fitting.isEmpty() && fitting.stream().noneMatch(one -> one.region().isEmpty())) {
      String meant =
          String.join(
              ":",
              List.of("arn", arn.partition(), arn.service(), "*", arn.account(), arn.resource()));
      hits.add(
          arn.anchor(),
          Words.quote(arn.text()) + " matches nothing: ARNs of this resource have a region",
          "write the region, or " + Words.quote(meant),
          "Write * for the region",
          arn.of().withResource(arn.index(), Optional.of(meant)));
    }
  }
}

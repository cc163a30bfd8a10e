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

/** {@code ARN_REGION_NOT_ALLOWED}: a region in an ARN that has none. */
final class RegionNotAllowed implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ARN_REGION_NOT_ALLOWED",
        FindingSeverity.ERROR,
        "A region in an ARN that has none",
        "a region in the ARN of a resource that has none, such as a role or a bucket.",
        "two colons, with nothing between them.",
        "The ARN matches nothing. Reported only where no format that the resource part may fit has"
            + " a region.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    if (!arn.complete() || !WrittenArn.plain(arn.region()) || !WrittenArn.plain(arn.service())) {
      return;
    }
    List<KnownArns.Format> fitting = arn.of().facts().arns().fitting(arn.service(), arn.resource());
    if (!fitting.isEmpty() && fitting.stream().allMatch(one -> one.region().isEmpty())) {
      String meant =
          String.join(
              ":",
              List.of("arn", arn.partition(), arn.service(), "", arn.account(), arn.resource()));
      hits.add(
          arn.anchor(),
          Words.quote(arn.text()) + " matches nothing: ARNs of this resource have no region",
          "write " + Words.quote(meant),
          "Remove the region",
          arn.of().withResource(arn.index(), Optional.of(meant)));
    }
  }
}

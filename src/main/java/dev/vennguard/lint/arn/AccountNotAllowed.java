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

/** {@code ARN_ACCOUNT_NOT_ALLOWED}: an account in an ARN that has none. */
final class AccountNotAllowed implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ARN_ACCOUNT_NOT_ALLOWED",
        FindingSeverity.ERROR,
        "An account in an ARN that has none",
        "an account in the ARN of a resource that has none, such as a bucket.",
        "three colons before the name of a bucket, and `aws:ResourceAccount` to ask for its"
            + " account.",
        "The ARN matches nothing. Reported only where no format that the resource part may fit has"
            + " an account.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    if (!arn.complete() || !WrittenArn.plain(arn.account()) || !WrittenArn.plain(arn.service())) {
      return;
    }
    List<KnownArns.Format> fitting = arn.of().facts().arns().fitting(arn.service(), arn.resource());
    if (!fitting.isEmpty() && fitting.stream().allMatch(one -> one.account().isEmpty())) {
      String meant =
          String.join(
              ":",
              List.of("arn", arn.partition(), arn.service(), arn.region(), "", arn.resource()));
      hits.add(
          arn.anchor(),
          Words.quote(arn.text()) + " matches nothing: ARNs of this resource have no account",
          "write " + Words.quote(meant) + " and ask for `aws:ResourceAccount` in a condition",
          "Remove the account",
          arn.of().withResource(arn.index(), Optional.of(meant)));
    }
  }
}

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
import java.util.Set;

/** {@code MISSING_ARN_ACCOUNT}: an ARN without the account that it needs. */
final class AccountMissing implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_ARN_ACCOUNT",
        FindingSeverity.ERROR,
        "An ARN without the account that it needs",
        "two colons where the ARNs of the resource have an account.",
        "the account, or `*` for any.",
        "The ARN matches nothing. Reported for services alone whose resources AWS never owns itself"
            + " (SSM documents of AWS, for one, have no account), and only where every format that"
            + " the resource part may fit has an account.",
        "IAM Access Analyzer, policy check reference");
  }

  /** Services of which AWS owns no resources that customers use: no ARN of theirs lacks it. */
  private static final Set<String> SERVICES =
      Set.of(
          "iam",
          "sts",
          "sqs",
          "sns",
          "dynamodb",
          "kms",
          "secretsmanager",
          "logs",
          "lambda",
          "kinesis",
          "ecr",
          "states");

  @Override
  public void check(WrittenArn arn, Hits hits) {
    if (!arn.complete() || !arn.account().isEmpty() || !SERVICES.contains(arn.service())) {
      return;
    }
    List<KnownArns.Format> fitting = arn.of().facts().arns().fitting(arn.service(), arn.resource());
    if (!fitting.isEmpty() && fitting.stream().noneMatch(one -> one.account().isEmpty())) {
      String meant =
          String.join(
              ":",
              List.of("arn", arn.partition(), arn.service(), arn.region(), "*", arn.resource()));
      hits.add(
          arn.anchor(),
          Words.quote(arn.text()) + " matches nothing: ARNs of this resource have an account",
          "write the account, or " + Words.quote(meant),
          "Write * for the account",
          arn.of().withResource(arn.index(), Optional.of(meant)));
    }
  }
}

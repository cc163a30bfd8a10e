package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import java.util.stream.Collectors;

/** {@code INVALID_PARTITION}: a partition that does not exist. */
final class UnknownPartition implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_PARTITION",
        FindingSeverity.ERROR,
        "A partition that does not exist",
        "a second part of the ARN that is no partition.",
        "`aws`, `aws-cn`, `aws-us-gov` or another published partition.",
        "The ARN matches nothing. Of a partition that was published after the date of the data"
            + " nothing is known here.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    String partition = arn.partition();
    if (WrittenArn.plain(partition)
        && arn.of().facts().partitions().partition(partition).isEmpty()) {
      String known =
          arn.of().facts().partitions().all().stream()
              .map(one -> "`" + one.id() + "`")
              .collect(Collectors.joining(", "));
      hits.add(
          arn.anchor(),
          "there is no partition %s, so the ARN matches nothing".formatted(Words.quote(partition)),
          "write one of " + known);
    }
  }
}

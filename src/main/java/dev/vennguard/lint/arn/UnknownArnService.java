package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;

/** {@code INVALID_SERVICE}: a service in an ARN that does not exist. */
final class UnknownArnService implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_SERVICE",
        FindingSeverity.ERROR,
        "A service in an ARN that does not exist",
        "a third part of the ARN that no service has.",
        "the service as its ARNs have it.",
        "The ARN matches nothing. A service that AWS added after the date of the catalogue is"
            + " unknown here.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    if (WrittenArn.plain(arn.service()) && !arn.of().facts().arns().knowsService(arn.service())) {
      hits.add(
          arn.anchor(),
          "no service known on %s has %s in its ARNs, so this one matches nothing"
              .formatted(arn.of().facts().catalogue().date(), Words.quote(arn.service())),
          "check it against the service reference");
    }
  }
}

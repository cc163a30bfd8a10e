package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code INVALID_ARN_SERVICE_CASE}: a service in capital letters in an ARN. */
final class UpperCaseService implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ARN_SERVICE_CASE",
        FindingSeverity.ERROR,
        "A service in capital letters in an ARN",
        "capital letters in the third part of an ARN.",
        "the service in lower case.",
        "The comparison of ARNs is case-sensitive, so the ARN matches nothing.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    String service = arn.service();
    String lower = service.toLowerCase(Locale.ROOT);
    if (WrittenArn.plain(service) && !service.equals(lower)) {
      String meant = arn.text().replaceFirst(Pattern.quote(":" + service), ":" + lower);
      hits.add(
          arn.anchor(),
          "the service %s stands in lower case in ARNs".formatted(Words.quote(service)),
          "write " + Words.quote(lower),
          "Write " + lower,
          arn.of().withResource(arn.index(), Optional.of(meant)));
    }
  }
}

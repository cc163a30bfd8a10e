package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import java.util.regex.Pattern;

/** {@code INVALID_ARN_REGION}: a region that is no region. */
final class OddRegion implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ARN_REGION",
        FindingSeverity.ERROR,
        "A region that is no region",
        "a fourth part of the ARN that is not written as a region.",
        "a region such as `eu-west-1`, `*`, or nothing where the resource has none.",
        "The ARN matches nothing. A text that is written as a region is never reported, since AWS"
            + " opens new ones.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");

  @Override
  public void check(WrittenArn arn, Hits hits) {
    String region = arn.region();
    boolean known =
        arn.of().facts().arns().of(arn.service()).stream()
            .anyMatch(one -> one.region().equals(region));
    if (arn.complete() && WrittenArn.plain(region) && !known && !REGION.matcher(region).matches()) {
      hits.add(
          arn.anchor(),
          "%s is no region, so the ARN matches nothing".formatted(Words.quote(region)),
          "write a region such as `eu-west-1`, or `*` for any");
    }
  }
}

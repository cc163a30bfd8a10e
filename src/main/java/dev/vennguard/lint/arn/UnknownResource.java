package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.KnownArns;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;

/** {@code INVALID_ARN_RESOURCE}: a resource that the service does not have. */
final class UnknownResource implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ARN_RESOURCE",
        FindingSeverity.ERROR,
        "A resource that the service does not have",
        "a sixth part of the ARN that fits no kind of resource of the service.",
        "the form that the service reference gives, such as `table/NAME`.",
        "The ARN matches nothing. Wildcards and variables are taken for anything; services of which"
            + " no format is known, and formats that are one name alone, are left out.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(WrittenArn arn, Hits hits) {
    KnownArns arns = arn.of().facts().arns();
    if (!arn.complete()
        || !WrittenArn.plain(arn.service())
        || arns.of(arn.service()).isEmpty()
        || !arns.fitting(arn.service(), arn.resource()).isEmpty()) {
      return;
    }
    String forms =
        Words.list(arns.of(arn.service()).stream().map(KnownArns.Format::resource).toList());
    hits.add(
        arn.anchor(),
        "%s fits no resource of %s known on %s, so the ARN matches nothing"
            .formatted(
                Words.quote(arn.resource()),
                Words.quote(arn.service()),
                arn.of().facts().catalogue().date()),
        "write one such as " + forms);
  }
}

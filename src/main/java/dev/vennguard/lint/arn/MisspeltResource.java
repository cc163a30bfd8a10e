package dev.vennguard.lint.arn;

import dev.vennguard.lint.kit.ArnRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.KnownArns;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import dev.vennguard.syntax.text.Distance;
import java.util.Comparator;
import java.util.Optional;

/** {@code INVALID_ARN_RESOURCE}: a misspelt kind of resource. */
final class MisspeltResource implements ArnRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_ARN_RESOURCE",
        FindingSeverity.ERROR,
        "A misspelt kind of resource",
        "a kind of resource that the service does not have, such as `roles/NAME`.",
        "the form that the service reference gives, such as `role/NAME`.",
        "The ARN matches nothing. Reported only where the word before the first `/` or `:` is"
            + " nearly that of a known format and no known format fits, since the published formats"
            + " are not complete.",
        "IAM Access Analyzer, policy check reference");
  }

  private static final int SLIPS = 2;

  @Override
  public void check(WrittenArn arn, Hits hits) {
    KnownArns arns = arn.of().facts().arns();
    String kind = kind(arn.resource());
    if (!arn.complete()
        || !WrittenArn.plain(arn.service())
        || !WrittenArn.plain(kind)
        || kind.length() == arn.resource().length()
        || !arns.fitting(arn.service(), arn.resource()).isEmpty()) {
      return;
    }
    Optional<String> meant =
        arns.of(arn.service()).stream()
            .map(format -> kind(format.resource()))
            .filter(known ->
                WrittenArn.plain(known) && known.length() > SLIPS + 1 && !known.equals(kind))
            .filter(known -> Distance.between(known, kind) <= SLIPS)
            .min(Comparator.comparingInt(known -> Distance.between(known, kind)));
    if (meant.isPresent()) {
      String text = arn.text();
      int at = text.length() - arn.resource().length();
      hits.add(
          arn.anchor(),
          "%s is no kind of resource of %s known on %s, so the ARN matches nothing"
              .formatted(
                  Words.quote(kind),
                  Words.quote(arn.service()),
                  arn.of().facts().catalogue().date()),
          "probably " + Words.quote(meant.get()) + " is meant",
          "Write " + meant.get(),
          arn.of()
              .withResource(
                  arn.index(),
                  Optional.of(
                      text.substring(0, at) + meant.get() + text.substring(at + kind.length()))));
    }
  }

  private static String kind(String resource) {
    int end = 0;
    while (end < resource.length() && "/:".indexOf(resource.charAt(end)) < 0) {
      end++;
    }
    return resource.substring(0, end);
  }
}

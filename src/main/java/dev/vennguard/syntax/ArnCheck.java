package dev.vennguard.syntax;

import static dev.vennguard.syntax.problem.Problems.quote;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.ArnReadings;
import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Finds resources that IAM would refuse, since they are not written as ARNs, and those that say
 * something else than was probably meant (EVALUATION §3).
 */
final class ArnCheck {
  private static final String PREFIX = "arn:";
  private static final int REGION = 3;

  private ArnCheck() {}

  static void check(Located located, ReadingContext context) {
    ResourcePattern pattern = new ResourcePattern(located.value());
    if (UnknownText.in(pattern.text())) {
      return;
    }
    if (!pattern.resource()) {
      String message = "%s is no ARN: %s".formatted(quote(pattern.text()), advice(pattern.text()));
      context.report(ProblemCode.INVALID_ARN_PREFIX, message, located.span());
    } else if (!pattern.storableIn(context.kind().layer())) {
      String message =
          "%s has too few parts for %s: write %s"
              .formatted(
                  quote(pattern.text()),
                  context.kind().aTitle(),
                  quote(meant(pattern).orElseGet(pattern::completed)));
      context.report(ProblemCode.MISSING_ARN_FIELD, message, located.span());
    } else {
      meant(pattern)
          .ifPresent(other ->
              context.report(ProblemCode.ARN_FIELDS, fields(pattern, other), located.span()));
    }
  }

  /** How it should probably be written, where a part stands in the place of another. */
  private static Optional<String> meant(ResourcePattern pattern) {
    List<ResourcePattern> looser = ArnReadings.looser(pattern);
    if (!looser.isEmpty()) {
      return Optional.of(looser.getFirst().text());
    }
    String text = pattern.text();
    String[] parts = text.split(":", ArnPattern.SEGMENTS);
    int missing = ArnPattern.SEGMENTS - parts.length;
    int last = text.lastIndexOf(':');
    boolean path = parts.length > REGION && missing > 0 && text.indexOf('/', last) >= 0;
    return path
        ? Optional.of(text.substring(0, last) + ":*".repeat(missing) + text.substring(last))
        : Optional.empty();
  }

  private static String fields(ResourcePattern pattern, String meant) {
    String message =
        ArnReadings.looser(pattern).isEmpty()
            ? "%s has too few parts, so that its last one stands where the region or the account"
                + " belongs, and it matches nothing: write %s"
            : "%s can be read in two ways, because `*` may stand for one part or for several:"
                + " write %s";
    return message.formatted(quote(pattern.text()), quote(meant));
  }

  private static String advice(String text) {
    String bare = text.strip();
    if (bare.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return "write " + quote(PREFIX + bare.substring(PREFIX.length()));
    }
    return "write `*` or `arn:partition:service:region:account:resource`";
  }
}

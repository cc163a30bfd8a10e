package dev.vennguard.syntax;

import static dev.vennguard.syntax.Problems.quote;

import dev.vennguard.policy.ResourcePattern;
import dev.vennguard.syntax.ReadingContext.Located;

/** Finds resources that IAM would refuse, since they are not written as ARNs (EVALUATION §3). */
final class ArnCheck {
  private static final String PREFIX = "arn:";

  private ArnCheck() {}

  static void check(Located located, ReadingContext context) {
    ResourcePattern pattern = new ResourcePattern(located.value());
    if (pattern.storableIn(context.kind().layer())) {
      return;
    }
    if (pattern.resource()) {
      String message =
          "%s has too few parts for %s: write %s"
              .formatted(
                  quote(pattern.text()), context.kind().aTitle(), quote(pattern.completed()));
      context.report(ProblemCode.MISSING_ARN_FIELD, message, located.span());
    } else {
      String message = "%s is no ARN: %s".formatted(quote(pattern.text()), advice(pattern.text()));
      context.report(ProblemCode.INVALID_ARN_PREFIX, message, located.span());
    }
  }

  private static String advice(String text) {
    String bare = text.strip();
    if (bare.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
      return "write " + quote(PREFIX + bare.substring(PREFIX.length()));
    }
    return "write `*` or `arn:partition:service:region:account:resource`";
  }
}

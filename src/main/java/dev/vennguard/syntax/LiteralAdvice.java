package dev.vennguard.syntax;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.IpRange;
import dev.vennguard.syntax.problem.Problems;

/** What to write instead of a literal that an operator cannot read (EVALUATION §5.2). */
final class LiteralAdvice {
  private LiteralAdvice() {}

  static String message(Comparison comparison, String value) {
    return "%s is not %s".formatted(Problems.quote(value), expected(comparison, value));
  }

  /** What becomes of a malformed ARN that STS stores. */
  static String stored(String value) {
    return "%s is no ARN: in an Allow it grants nothing, in a Deny it applies to every ARN; start it with `arn:`, or use `StringLike`"
        .formatted(Problems.quote(value));
  }

  private static String expected(Comparison comparison, String value) {
    return switch (comparison.kind()) {
      case NUMERIC -> "a number: `" + comparison.text() + "` takes numbers such as `3600`";
      case DATE -> "a date: write `2026-01-31T00:00:00Z`, `2026-01-31` or seconds since 1970";
      case BINARY -> "base64: write the bytes in base64, with `=` at the end where needed";
      case IP_ADDRESS -> ipRange(value);
      case ARN -> "an ARN: start it with `arn:`, or use `StringLike`";
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, NULL ->
          "a value of `" + comparison.text() + "`: correct it";
    };
  }

  private static String ipRange(String value) {
    return IpRange.matchesNothing(value)
        ? "a network and matches no address: set all bits behind the prefix length to zero"
        : "an IP range: write `203.0.113.0/24` or `2001:db8::/32`";
  }
}

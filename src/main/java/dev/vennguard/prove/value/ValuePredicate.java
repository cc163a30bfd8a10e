package dev.vennguard.prove.value;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.Relation;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Patterns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What a condition entry asks of one value that is there, its variables resolved (EVALUATION §5.2).
 *
 * @param comparison any operator but {@code Null}
 * @param values the listed values
 */
public record ValuePredicate(Comparison comparison, List<TextPattern> values) {
  private static final int ARN_SEGMENTS = 6;
  private static final int MOST_SAMPLES = 40;

  public ValuePredicate {
    values = List.copyOf(values);
  }

  /** Reads two of the values: long lists are looked up often. */
  @Override
  public int hashCode() {
    int ends =
        values.isEmpty() ? 0 : 31 * values.getFirst().hashCode() + values.getLast().hashCode();
    return 31 * (31 * comparison.hashCode() + values.size()) + ends;
  }

  /** Whether it is true of this value. */
  public boolean holds(String value) {
    if (!comparison.negated()) {
      return matchesAny(value);
    }
    return !malformed(value) && !matchesAny(value);
  }

  /** Whether some listed value is matched, whatever the sign of the operator. */
  public boolean matchesAny(String value) {
    return values.stream().anyMatch(listed -> matches(value, listed));
  }

  /** Whether every listed value is plain text that is compared as it stands. */
  public boolean constant() {
    return switch (comparison.kind()) {
      case STRING -> true;
      case STRING_PATTERN -> values.stream().allMatch(TextPattern::constant);
      case STRING_IGNORE_CASE, NUMERIC, DATE, BOOL, BINARY, IP_ADDRESS, ARN, NULL -> false;
    };
  }

  /** Whether it is true of a regular set of texts. */
  public boolean textual() {
    return switch (comparison.kind()) {
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, ARN -> true;
      case NUMERIC, DATE, BINARY, IP_ADDRESS, NULL -> false;
    };
  }

  /** A text that cannot be converted: neither the operator nor its negation is true of it. */
  public boolean malformed(String value) {
    return switch (comparison.kind()) {
      case ARN -> !wellFormedArn(value);
      case IP_ADDRESS -> request(value).isEmpty();
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, NUMERIC, DATE, BOOL, BINARY, NULL -> false;
    };
  }

  /** The listed values as text. */
  public List<String> texts() {
    return values.stream().flatMap(value -> Patterns.constant(value).stream()).toList();
  }

  /** A few texts that a textual test is likely to be true of. */
  public List<String> samples() {
    return textual()
        ? values.stream()
            .limit(MOST_SAMPLES)
            .flatMap(value -> Stream.of("example", "").map(text -> Patterns.filled(value, text)))
            .toList()
        : List.of();
  }

  /** Whether a text has the six segments of an ARN, the first of them {@code arn}. */
  public static boolean wellFormedArn(String value) {
    String[] segments = value.split(":", ARN_SEGMENTS);
    return segments.length == ARN_SEGMENTS && segments[0].equals("arn");
  }

  private boolean matches(String value, TextPattern listed) {
    return switch (comparison.kind()) {
      case STRING, STRING_PATTERN -> Patterns.matches(listed, value);
      case STRING_IGNORE_CASE -> Patterns.matches(lower(listed), value.toLowerCase(Locale.ROOT));
      case ARN -> wellFormedArn(value) && arn(value, listed);
      case BOOL -> value.equalsIgnoreCase("true") == text(listed).equalsIgnoreCase("true");
      case NUMERIC -> both(Literals.number(value), Literals.number(text(listed)), this::ordered);
      case DATE -> both(Literals.instant(value), Literals.instant(text(listed)), this::ordered);
      case BINARY -> both(Literals.binary(value), Literals.binary(text(listed)), Arrays::equals);
      case IP_ADDRESS ->
          both(request(value), IpRange.parse(text(listed)), (one, range) -> range.contains(one));
      case NULL -> throw new IllegalStateException("Null compares no value");
    };
  }

  private static <T> boolean both(Optional<T> value, Optional<T> listed, BiPredicate<T, T> test) {
    return value.isPresent() && listed.isPresent() && test.test(value.get(), listed.get());
  }

  private boolean ordered(BigDecimal value, BigDecimal listed) {
    return sign(comparison, value.compareTo(listed));
  }

  private boolean ordered(Instant value, Instant listed) {
    return sign(comparison, value.compareTo(listed));
  }

  /** Whether an operator is true of values that compare like this. */
  public static boolean sign(Comparison comparison, int order) {
    return Relation.of(comparison).holds(order);
  }

  private static boolean arn(String value, TextPattern listed) {
    List<TextPattern> wanted = arnSegments(listed);
    String[] given = value.split(":", ARN_SEGMENTS);
    for (int i = 0; i < ARN_SEGMENTS; i++) {
      if (!Patterns.matches(wanted.get(i), given[i])) {
        return false;
      }
    }
    return true;
  }

  /** The six segments of an ARN pattern; missing ones are {@code *}. */
  public static List<TextPattern> arnSegments(TextPattern listed) {
    return ArnPattern.split(listed).segments();
  }

  /** A request's address; an IPv4 address mapped into IPv6 compares as IPv4. */
  public static Optional<IpRange> request(String value) {
    return IpRange.address(value).map(Addresses::unmapped);
  }

  private static String text(TextPattern listed) {
    return Patterns.constant(listed).orElse("");
  }

  /** The pattern with its plain text in lower case. */
  public static TextPattern lower(TextPattern pattern) {
    return new TextPattern(
        pattern.parts().stream()
            .map(part ->
                part instanceof TextPattern.Literal(String text)
                    ? new TextPattern.Literal(text.toLowerCase(Locale.ROOT))
                    : part)
            .toList());
  }
}

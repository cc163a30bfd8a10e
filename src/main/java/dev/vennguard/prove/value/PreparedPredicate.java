package dev.vennguard.prove.value;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Patterns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A test whose listed values are read once: for tests that are asked of many values. */
final class PreparedPredicate {
  private final ValuePredicate test;
  private final Predicate<Reading> matches;

  PreparedPredicate(ValuePredicate test) {
    this.test = test;
    this.matches =
        switch (test.comparison().kind()) {
          case NUMERIC -> ordered(test, Reading::number, Literals::number);
          case DATE -> ordered(test, Reading::instant, Literals::instant);
          case IP_ADDRESS -> {
            List<IpRange> ranges = read(test, IpRange::parse);
            yield value ->
                value
                    .address()
                    .filter(one -> ranges.stream().anyMatch(range -> range.contains(one)))
                    .isPresent();
          }
          case STRING, STRING_PATTERN -> {
            Predicate<String> texts = texts(test);
            yield value -> texts.test(value.text());
          }
          case STRING_IGNORE_CASE -> ignoringCase(test);
          case BOOL, ARN, BINARY, NULL -> value -> test.matchesAny(value.text());
        };
  }

  /** Whether it is true of a value. */
  boolean holds(Reading value) {
    boolean matched = matches.test(value);
    return test.comparison().negated() ? !matched && !malformed(value) : matched;
  }

  /** Whether some listed value is matched, whatever the sign of the operator. */
  boolean matchesAny(Reading value) {
    return matches.test(value);
  }

  private boolean malformed(Reading value) {
    return test.comparison().kind() == Kind.IP_ADDRESS
        ? value.address().isEmpty()
        : test.malformed(value.text());
  }

  /** A value that many tests are asked of: converted at most once. */
  @SuppressWarnings("NullableOptional") // null: not converted yet; empty: not convertible
  static final class Reading {
    private final String text;
    private @Nullable Optional<BigDecimal> number;
    private @Nullable Optional<Instant> instant;
    private @Nullable Optional<IpRange> address;

    Reading(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    Optional<BigDecimal> number() {
      if (number == null) {
        number = Literals.number(text);
      }
      return number;
    }

    Optional<Instant> instant() {
      if (instant == null) {
        instant = Literals.instant(text);
      }
      return instant;
    }

    Optional<IpRange> address() {
      if (address == null) {
        address = ValuePredicate.request(text);
      }
      return address;
    }
  }

  ValuePredicate test() {
    return test;
  }

  /** What it costs to ask. */
  int cost() {
    return test.constant() ? 1 : 1 + test.values().size() / 2;
  }

  private static Predicate<Reading> ignoringCase(ValuePredicate test) {
    if (!test.values().stream().allMatch(TextPattern::constant)) {
      return value -> test.matchesAny(value.text());
    }
    Set<String> lower = new HashSet<>();
    test.texts().forEach(text -> lower.add(text.toLowerCase(Locale.ROOT)));
    return value -> lower.contains(value.text().toLowerCase(Locale.ROOT));
  }

  private static Predicate<String> texts(ValuePredicate test) {
    if (test.constant()) {
      return Set.copyOf(test.texts())::contains;
    }
    List<Predicate<String>> patterns = test.values().stream().map(Patterns::prepared).toList();
    return value -> patterns.stream().anyMatch(one -> one.test(value));
  }

  private static <T extends Comparable<T>> Predicate<Reading> ordered(
      ValuePredicate test,
      Function<Reading, Optional<T>> value,
      Function<String, Optional<T>> listed) {
    List<T> all = read(test, listed);
    Comparison comparison = test.comparison();
    return text ->
        value
            .apply(text)
            .filter(one ->
                all.stream()
                    .anyMatch(other -> ValuePredicate.sign(comparison, one.compareTo(other))))
            .isPresent();
  }

  private static <T> List<T> read(ValuePredicate test, Function<String, Optional<T>> listed) {
    return test.values().stream()
        .map(value -> Patterns.constant(value).orElse(""))
        .flatMap(text -> listed.apply(text).stream())
        .toList();
  }
}

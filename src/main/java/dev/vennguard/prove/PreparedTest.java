package dev.vennguard.prove;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A test whose listed values are read once: for tests that are asked of many values. */
final class PreparedTest {
  private final ValueTest test;
  private final Predicate<String> matches;

  PreparedTest(ValueTest test) {
    this.test = test;
    this.matches =
        switch (test.comparison().kind()) {
          case NUMERIC -> ordered(test, Literals::number, Literals::number);
          case DATE -> ordered(test, Literals::instant, Literals::instant);
          case IP_ADDRESS -> {
            List<IpRange> ranges = read(test, IpRange::parse);
            yield value ->
                ValueTest.request(value)
                    .filter(one -> ranges.stream().anyMatch(range -> range.contains(one)))
                    .isPresent();
          }
          case STRING, STRING_PATTERN -> texts(test);
          case STRING_IGNORE_CASE, BOOL, ARN, BINARY, NULL -> test::matchesAny;
        };
  }

  /** Whether it is true of a value. */
  boolean holds(String value) {
    boolean matched = matches.test(value);
    return test.comparison().negated() ? !matched && !test.malformed(value) : matched;
  }

  ValueTest test() {
    return test;
  }

  /** What it costs to ask. */
  int cost() {
    return test.constant() ? 1 : 1 + test.values().size() / 2;
  }

  private static Predicate<String> texts(ValueTest test) {
    if (test.constant()) {
      return Set.copyOf(test.texts())::contains;
    }
    List<Predicate<String>> patterns = test.values().stream().map(Patterns::prepared).toList();
    return value -> patterns.stream().anyMatch(one -> one.test(value));
  }

  private static <T extends Comparable<T>> Predicate<String> ordered(
      ValueTest test, Function<String, Optional<T>> value, Function<String, Optional<T>> listed) {
    List<T> all = read(test, listed);
    Comparison comparison = test.comparison();
    return text ->
        value
            .apply(text)
            .filter(one ->
                all.stream().anyMatch(other -> ValueTest.sign(comparison, one.compareTo(other))))
            .isPresent();
  }

  private static <T> List<T> read(ValueTest test, Function<String, Optional<T>> listed) {
    return test.values().stream()
        .map(value -> Patterns.constant(value).orElse(""))
        .flatMap(text -> listed.apply(text).stream())
        .toList();
  }
}

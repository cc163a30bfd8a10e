package dev.vennguard.prove.value;

import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import dev.vennguard.prove.language.Budget;
import dev.vennguard.prove.language.CharClass;
import dev.vennguard.prove.language.Language;
import dev.vennguard.prove.language.NotDecidable;
import dev.vennguard.prove.language.TextSequence;
import dev.vennguard.prove.value.ValueDomain.Typed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers, instants and addresses: one value from every interval that the listed values cut out.
 */
public final class IntervalSamples {
  private static final int PLAIN = 60;
  private static final int LONGEST = 1000;
  private static final long SOME_SECOND = 1_790_000_000L;
  private static final String UNCONVERTIBLE = "a";

  private IntervalSamples() {}

  /**
   * Refuses what has no exact answer here.
   *
   * @throws NotDecidable for a date operator on a number: four digits would be a year
   */
  public static void check(Typed domain, List<ValuePredicate> tests) {
    if (domain == Typed.NUMBER && kinds(tests).contains(Kind.DATE)) {
      throw new NotDecidable("a date operator compares a key that holds numbers");
    }
  }

  /**
   * A value from every part of the domain that these tests cut out, wildcards left aside; first in
   * their canonical spelling, then in those that operators on text tell apart.
   */
  public static List<String> of(Typed domain, List<ValuePredicate> tests) {
    List<String> values = canonical(domain, tests);
    return Stream.concat(values.stream(), LexicalForms.of(domain, tests, values).stream())
        .distinct()
        .toList();
  }

  private static List<String> canonical(Typed domain, List<ValuePredicate> tests) {
    List<String> points =
        switch (domain) {
          case NUMBER -> numbers(tests);
          case DATE -> instants(tests);
          case EPOCH -> seconds(tests);
          case ADDRESS -> addresses(tests);
        };
    return points.stream().filter(point -> canonical(domain, point)).toList();
  }

  /** The same for a key that holds any text: values of the one kind compared, and none of it. */
  public static List<String> inText(List<ValuePredicate> tests) {
    Set<Kind> kinds = kinds(tests);
    if (kinds.size() > 1) {
      throw new NotDecidable(
          kinds.stream()
              .map(IntervalSamples::name)
              .collect(Collectors.joining(" and as ", "one key is compared as ", "")));
    }
    List<String> points = new ArrayList<>(List.of(UNCONVERTIBLE));
    for (Kind kind : kinds) {
      switch (kind) {
        case NUMERIC -> numbers(tests).forEach(number -> points.addAll(spellings(number)));
        case DATE -> points.addAll(instants(tests));
        case IP_ADDRESS -> points.addAll(addresses(tests));
        case BINARY -> tests.forEach(test -> points.addAll(test.texts()));
        case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, ARN, NULL -> {}
      }
    }
    return points;
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case NUMERIC -> "a number";
      case DATE -> "a date";
      case IP_ADDRESS -> "an address";
      case BINARY -> "bytes";
      case BOOL -> "a truth value";
      case STRING, STRING_IGNORE_CASE, STRING_PATTERN, ARN, NULL -> "text";
    };
  }

  private static List<String> spellings(String number) {
    return List.of(number, number.startsWith("-") ? number + "e0" : "+" + number, number + "e0");
  }

  private static Set<Kind> kinds(List<ValuePredicate> tests) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (ValuePredicate test : tests) {
      if (!test.textual()) {
        kinds.add(test.comparison().kind());
      }
    }
    return kinds;
  }

  /** Whether a text is the one spelling of a value of the domain. */
  public static boolean canonical(Typed domain, String value) {
    return switch (domain) {
      case NUMBER ->
          Literals.number(value).filter(number -> spell(number).equals(value)).isPresent();
      case DATE ->
          value.indexOf('T') == 10
              && Literals.instant(value).filter(at -> at.toString().equals(value)).isPresent();
      case EPOCH -> LexicalForms.second(value);
      case ADDRESS ->
          IpRange.address(value)
              .filter(at -> Addresses.text(at.bits(), at.first()).equals(value))
              .filter(at -> at.bits() == 32 || !Addresses.mapped(at.first()))
              .isPresent();
    };
  }

  /** A language that holds every spelling, and more. */
  public static Language spelling(Typed domain) {
    Budget work = new Budget(10_000);
    return switch (domain) {
      case NUMBER -> some("0123456789+-.eE", work);
      case EPOCH -> Language.of(List.of(new TextSequence().some(CharClass.DIGIT)), work);
      case DATE -> some("0123456789+-.:TZ", work);
      case ADDRESS -> some("0123456789abcdefABCDEF.:", work);
    };
  }

  private static Language some(String characters, Budget work) {
    return Language.of(List.of(new TextSequence().some(CharClass.of(characters))), work);
  }

  private static List<String> numbers(List<ValuePredicate> tests) {
    TreeSet<BigDecimal> cuts = new TreeSet<>();
    for (ValuePredicate test : tests) {
      test.texts().forEach(text -> Literals.number(text).ifPresent(cuts::add));
    }
    if (cuts.isEmpty()) {
      return List.of("1");
    }
    List<String> points = new ArrayList<>();
    points.add(spell(outside(cuts.first().negate()).negate()));
    BigDecimal before = null;
    for (BigDecimal cut : cuts) {
      if (before != null) {
        points.add(spell(between(before, cut)));
      }
      points.add(spell(cut));
      before = cut;
    }
    points.add(spell(outside(cuts.last())));
    return points;
  }

  private static BigDecimal outside(BigDecimal last) {
    return last.signum() <= 0
        ? last.divide(BigDecimal.TWO, MathContext.DECIMAL128)
            .add(BigDecimal.ONE, MathContext.DECIMAL128)
        : last.multiply(BigDecimal.TWO).add(BigDecimal.ONE, MathContext.DECIMAL128);
  }

  private static BigDecimal between(BigDecimal low, BigDecimal high) {
    BigDecimal rough =
        low.add(high, MathContext.DECIMAL128).divide(BigDecimal.TWO, MathContext.DECIMAL128);
    return rough.compareTo(low) > 0 && rough.compareTo(high) < 0
        ? rough
        : low.add(high).divide(BigDecimal.TWO);
  }

  private static String spell(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    String text =
        Math.abs((long) plain.scale()) + plain.precision() > PLAIN
            ? plain.toString()
            : plain.toPlainString();
    if (text.length() > LONGEST || Literals.number(text).isEmpty()) {
      throw new NotDecidable("its numbers are too long");
    }
    return text;
  }

  private static List<String> instants(List<ValuePredicate> tests) {
    List<String> points = new ArrayList<>(List.of("2026-11-23T12:00:00Z"));
    for (ValuePredicate test : tests) {
      for (String text : test.texts()) {
        Optional<Instant> at = Literals.instant(text);
        at.ifPresent(instant -> {
          points.add(instant.minusMillis(1).toString());
          points.add(instant.toString());
          points.add(instant.plusMillis(1).toString());
        });
      }
    }
    return points;
  }

  private static List<String> seconds(List<ValuePredicate> tests) {
    TreeSet<Long> points =
        new TreeSet<>(List.of(LexicalForms.FIRST_SECOND, SOME_SECOND, LexicalForms.LAST_SECOND));
    for (ValuePredicate test : tests) {
      for (String text : test.texts()) {
        Optional<BigDecimal> second =
            test.comparison().kind() == Kind.DATE
                ? Literals.instant(text).map(at -> BigDecimal.valueOf(at.toEpochMilli(), 3))
                : Literals.number(text);
        second
            .filter(at -> at.abs().compareTo(BigDecimal.valueOf(LexicalForms.LAST_SECOND)) <= 0)
            .map(at -> at.setScale(0, RoundingMode.FLOOR).longValueExact())
            .ifPresent(at -> points.addAll(List.of(at - 1, at, at + 1, at + 2)));
      }
    }
    return points.stream()
        .sorted((a, b) -> Boolean.compare(b == SOME_SECOND, a == SOME_SECOND))
        .map(String::valueOf)
        .toList();
  }

  private static List<String> addresses(List<ValuePredicate> tests) {
    List<String> points =
        new ArrayList<>(
            List.of(
                "203.0.113.7",
                "2001:db8:0:0:0:0:0:1",
                "0.0.0.0",
                "0:0:0:0:0:0:0:0",
                Addresses.text(128, Addresses.mappedLast().add(BigInteger.ONE))));
    for (ValuePredicate test : tests) {
      for (String text : test.texts()) {
        IpRange.parse(text)
            .ifPresent(range -> {
              points.add(Addresses.text(range.bits(), range.first()));
              BigInteger after = range.last().add(BigInteger.ONE);
              if (after.bitLength() <= range.bits()) {
                points.add(Addresses.text(range.bits(), after));
              }
            });
      }
    }
    return points;
  }
}

package dev.vennguard.prove.value;

import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.Literals;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.value.PreparedPredicate.Reading;
import dev.vennguard.prove.value.ValueDomain.Typed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways to write a number, an instant or an address. An operator on text sees how a value is
 * written: {@code 1.0} is the number of {@code 1} and another text (EVALUATION §5.2).
 */
public final class LexicalForms {
  /** More than there can be listed texts of one value that somebody wrote on purpose. */
  private static final int VARIANTS = 40;

  /** Every way to write a truth value, the usual ones first: letter case does not matter. */
  public static final List<String> TRUTHS = truths();

  static final long FIRST_SECOND = 10_000;
  static final long LAST_SECOND = 253_402_300_799L;

  private LexicalForms() {}

  /** Whether a text is the one spelling of a second that can be told from a year. */
  static boolean second(String text) {
    return text.matches("[1-9][0-9]{4,11}")
        && Long.parseLong(text) >= FIRST_SECOND
        && Long.parseLong(text) <= LAST_SECOND;
  }

  /** Whether a text is some way to write a value of the domain. */
  public static boolean readable(Typed domain, String text) {
    return switch (domain) {
      case NUMBER -> Literals.number(text).isPresent();
      case DATE -> Literals.instant(text).isPresent();
      case EPOCH -> second(text);
      case ADDRESS ->
          IpRange.address(text)
              .filter(at -> at.bits() == 32 || !Addresses.mapped(at.first()))
              .isPresent();
    };
  }

  /**
   * What operators on text can tell apart where others see one value: the listed ways to write it,
   * and one that is not listed.
   *
   * @param canonical the values, in their canonical spelling
   */
  public static List<String> of(Typed domain, List<ValuePredicate> tests, List<String> canonical) {
    List<ValuePredicate> textual = tests.stream().filter(ValuePredicate::textual).toList();
    if (textual.isEmpty()) {
      return List.of();
    }
    List<PreparedPredicate> prepared = textual.stream().map(PreparedPredicate::new).toList();
    Set<String> found = new LinkedHashSet<>();
    textual.stream()
        .flatMap(test -> test.texts().stream())
        .filter(text -> readable(domain, text))
        .forEach(found::add);
    for (String value : canonical) {
      if (matched(prepared, value)) {
        variants(domain, value)
            .filter(text -> !matched(prepared, text))
            .filter(text -> readable(domain, text))
            .findFirst()
            .ifPresent(found::add);
      }
    }
    textual.stream()
        .flatMap(test -> test.values().stream())
        .filter(pattern -> !pattern.constant())
        .flatMap(pattern -> filled(domain, pattern, canonical))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static boolean matched(List<PreparedPredicate> tests, String text) {
    Reading reading = new Reading(text);
    return tests.stream().anyMatch(test -> test.matchesAny(reading));
  }

  /** Other ways to write a value. */
  private static Stream<String> variants(Typed domain, String value) {
    return switch (domain) {
      case NUMBER -> {
        String sign = value.startsWith("-") ? "-" : "";
        String rest = value.substring(sign.length());
        yield zeros().map(zeros -> sign + zeros + rest);
      }
      case DATE -> {
        String start = value.substring(0, value.length() - 1);
        yield zeros().map(zeros -> start + (start.indexOf('.') < 0 ? "." : "") + zeros + "Z");
      }
      case EPOCH -> Stream.empty();
      case ADDRESS -> {
        int last = value.lastIndexOf(':') + 1;
        yield last == 0
            ? Stream.empty()
            : Stream.concat(
                zeros()
                    .limit(3)
                    .map(zeros -> value.substring(0, last) + zeros + value.substring(last)),
                Stream.of(value.toUpperCase(Locale.ROOT)));
      }
    };
  }

  private static Stream<String> zeros() {
    return IntStream.rangeClosed(1, VARIANTS).mapToObj("0"::repeat);
  }

  /** Values that begin and end as a pattern does, the middle taken from other values. */
  private static Stream<String> filled(Typed domain, TextPattern pattern, List<String> values) {
    String head = Patterns.filled(pattern, "\u0000");
    int first = head.indexOf('\u0000');
    if (first < 0) {
      return Stream.empty();
    }
    String start = head.substring(0, first);
    String end = head.substring(head.lastIndexOf('\u0000') + 1);
    List<String> texts = new ArrayList<>();
    for (String value : values.subList(0, Math.min(values.size(), 2))) {
      for (int from = 0; from <= value.length(); from++) {
        for (int to = from; to <= value.length(); to++) {
          texts.add(start + value.substring(from, to) + end);
        }
      }
    }
    return texts.stream()
        .filter(text -> Patterns.matches(pattern, text) && readable(domain, text))
        .limit(2);
  }

  private static List<String> truths() {
    Set<String> found = new LinkedHashSet<>(List.of("true", "false"));
    for (String word : List.of("true", "false")) {
      for (int upper = 1; upper < 1 << word.length(); upper++) {
        StringBuilder text = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
          if ((upper >> i & 1) != 0) {
            text.setCharAt(i, Character.toUpperCase(word.charAt(i)));
          }
        }
        found.add(text.toString());
      }
    }
    return List.copyOf(found);
  }
}

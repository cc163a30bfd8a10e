package dev.vennguard.prove.effective;

import dev.vennguard.policy.ArnPattern;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.IpRange;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import dev.vennguard.prove.effective.ArnMeet.Arn;
import dev.vennguard.prove.effective.Globs.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One list of values in place of two of the same operator and key. */
final class ValueMeet {
  private final Globs globs = new Globs(Letters.EXACT);
  private final ArnMeet arns = new ArnMeet();

  /**
   * Values that match where one of each list does; for a negated operator the other way round. An
   * empty list: nothing matches. Nothing at all: no list says it.
   */
  Optional<List<String>> meet(Known operator, List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    boolean negated = operator.comparison().negated();
    if (operator.qualifier() == Qualifier.FOR_ANY_VALUE) {
      return negated ? larger(one, other) : larger(other, one).map(_ -> smaller(one, other));
    }
    if (negated) {
      List<String> all = new ArrayList<>(one);
      other.stream().filter(value -> !one.contains(value)).forEach(all::add);
      return Optional.of(all);
    }
    Optional<List<String>> met = matching(operator.comparison(), one, other);
    boolean trueWhenAbsent =
        operator.ifExists() || operator.qualifier() == Qualifier.FOR_ALL_VALUES;
    return met.filter(values -> !values.isEmpty() || !trueWhenAbsent);
  }

  /** The list that holds the other one. */
  private static Optional<List<String>> larger(List<String> one, List<String> other) {
    if (new HashSet<>(one).containsAll(other)) {
      return Optional.of(one);
    }
    return new HashSet<>(other).containsAll(one) ? Optional.of(other) : Optional.empty();
  }

  private static List<String> smaller(List<String> one, List<String> other) {
    return one.size() <= other.size() ? one : other;
  }

  private Optional<List<String>> matching(
      Comparison comparison, List<String> one, List<String> other) {
    return switch (comparison.kind()) {
      case STRING -> constants(one, other, false);
      case STRING_IGNORE_CASE -> constants(one, other, true);
      case STRING_PATTERN -> patterns(one, other);
      case ARN -> arns(one, other);
      case NUMERIC -> ordered(comparison, one, other, Bounds::compareNumbers);
      case DATE -> ordered(comparison, one, other, Bounds::compareInstants);
      case BOOL -> Optional.of(by(one, other, value -> value.equalsIgnoreCase("true")));
      case NULL ->
          Optional.of(by(one, other, value -> value.toLowerCase(Locale.ROOT).equals("true")));
      case BINARY -> Optional.of(by(one, other, value -> value));
      case IP_ADDRESS -> Optional.of(addresses(one, other));
    };
  }

  private static List<String> by(
      List<String> one, List<String> other, Function<String, Object> meaning) {
    Set<Object> wanted = new HashSet<>();
    other.forEach(value -> wanted.add(meaning.apply(value)));
    return one.stream().filter(value -> wanted.contains(meaning.apply(value))).toList();
  }

  /** Two constants are equal or not; what a variable equals is not known. */
  private static Optional<List<String>> constants(
      List<String> one, List<String> other, boolean anyCase) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    boolean variable =
        all.stream()
            .anyMatch(value ->
                !TextPattern.parse(value, Wildcards.LITERAL, PolicyVersion.V2012_10_17)
                    .variables()
                    .isEmpty());
    return variable
        ? Optional.empty()
        : Optional.of(by(one, other, v -> anyCase ? v.toLowerCase(Locale.ROOT) : v));
  }

  private Optional<List<String>> patterns(List<String> one, List<String> other) {
    List<GlobText> found = new ArrayList<>();
    try {
      for (String mine : one) {
        for (String theirs : other) {
          found.addAll(globs.meet(glob(mine), glob(theirs)));
        }
      }
    } catch (Inexpressible variable) {
      return Optional.empty();
    }
    return shortEnough(globs.reduced(found).stream().map(GlobText::text).toList(), one, other);
  }

  private Optional<List<String>> arns(List<String> one, List<String> other) {
    List<Arn> found = new ArrayList<>();
    try {
      for (String mine : one) {
        for (String theirs : other) {
          found.addAll(arns.meet(arn(mine), arn(theirs)));
        }
      }
    } catch (Inexpressible variable) {
      return Optional.empty();
    }
    return shortEnough(arns.reduced(found).stream().map(Arn::text).toList(), one, other);
  }

  /** Rather two entries side by side than one with every combination. */
  private static Optional<List<String>> shortEnough(
      List<String> found, List<String> one, List<String> other) {
    return found.size() <= one.size() + other.size() ? Optional.of(found) : Optional.empty();
  }

  private static GlobText glob(String text) {
    return GlobText.of(TextPattern.parse(text, Wildcards.GLOB, PolicyVersion.V2012_10_17));
  }

  private static Arn arn(String text) {
    TextPattern whole = TextPattern.parse(text, Wildcards.GLOB, PolicyVersion.V2012_10_17);
    return Arn.of(ArnPattern.split(whole), text);
  }

  private static Optional<List<String>> ordered(
      Comparison comparison, List<String> one, List<String> other, Comparator<String> order) {
    if (comparison == Comparison.NUMERIC_EQUALS || comparison == Comparison.DATE_EQUALS) {
      return Optional.of(
          one.stream()
              .filter(value -> other.stream().anyMatch(o -> order.compare(o, value) == 0))
              .toList());
    }
    Comparator<String> upwards = Bounds.upper(comparison) ? order : order.reversed();
    String mine = Bounds.widest(one, upwards);
    String theirs = Bounds.widest(other, upwards);
    return Optional.of(List.of(upwards.compare(mine, theirs) <= 0 ? mine : theirs));
  }

  private static List<String> addresses(List<String> one, List<String> other) {
    List<String> found = new ArrayList<>();
    for (String mine : one) {
      for (String theirs : other) {
        String smaller =
            IpRange.parse(mine)
                .flatMap(a -> IpRange.parse(theirs).map(b -> smaller(a, mine, b, theirs)))
                .orElse("");
        if (!smaller.isEmpty() && !found.contains(smaller)) {
          found.add(smaller);
        }
      }
    }
    return found;
  }

  private static String smaller(IpRange a, String mine, IpRange b, String theirs) {
    return a.contains(b) ? theirs : b.contains(a) ? mine : "";
  }
}

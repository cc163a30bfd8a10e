package dev.vennguard.prove.effective;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Condition entries that hold exactly where another one doesn't (EVALUATION §5.3, §5.4). */
final class Negation {
  /**
   * The entries that together are the opposite of this one.
   *
   * @throws Inexpressible if there are none
   */
  List<Condition> of(Condition condition) throws Inexpressible {
    if (!(condition.operator() instanceof Known known) || condition.values().isEmpty()) {
      throw none(condition);
    }
    if (known.comparison() == Comparison.NULL) {
      return List.of(presence(condition, known));
    }
    if (neitherIsPossible(known.comparison(), condition.key())) {
      throw new Inexpressible(
          "no operator is the opposite of `%s` of `%s`: a tag may hold what neither is true of"
              .formatted(condition.operator().text(), condition.key()));
    }
    Comparison opposite = opposite(known.comparison(), condition);
    Condition plain =
        new Condition(
            new Known(quantified(known.qualifier()), opposite, false),
            condition.key(),
            values(known.comparison(), condition));
    if (trueWhenAbsent(known) != trueWhenAbsent(plain)) {
      return List.of(plain);
    }
    if (trueWhenAbsent(known)) {
      return List.of(plain, isNull(condition.key(), "false"));
    }
    return List.of(
        new Condition(new Known(Qualifier.NONE, opposite, true), plain.key(), plain.values()));
  }

  /** Of a text that cannot be converted, an operator and its negation are false (§5.2). */
  private static boolean neitherIsPossible(Comparison comparison, String key) {
    boolean text = ConditionKeyName.folded(key).contains("tag/");
    return text
        && switch (comparison.kind()) {
          case ARN, IP_ADDRESS -> true;
          case NUMERIC, DATE -> !comparison.text().endsWith("Equals") || ordered(comparison);
          case STRING, STRING_IGNORE_CASE, STRING_PATTERN, BOOL, BINARY, NULL -> false;
        };
  }

  private static boolean ordered(Comparison comparison) {
    return comparison.text().endsWith("ThanEquals");
  }

  private static Condition presence(Condition condition, Known known) throws Inexpressible {
    List<Boolean> asked =
        condition.values().stream()
            .map(value -> value.toLowerCase(Locale.ROOT).equals("true"))
            .distinct()
            .toList();
    if (known.qualifier() != Qualifier.NONE || asked.size() > 1) {
      throw none(condition);
    }
    return isNull(condition.key(), String.valueOf(!asked.getFirst()));
  }

  private static Condition isNull(String key, String value) {
    return new Condition(new Known(Qualifier.NONE, Comparison.NULL, false), key, List.of(value));
  }

  private static Qualifier quantified(Qualifier qualifier) {
    return switch (qualifier) {
      case NONE -> Qualifier.NONE;
      case FOR_ALL_VALUES -> Qualifier.FOR_ANY_VALUE;
      case FOR_ANY_VALUE -> Qualifier.FOR_ALL_VALUES;
    };
  }

  private static boolean trueWhenAbsent(Condition condition) {
    return condition.operator() instanceof Known known && trueWhenAbsent(known);
  }

  private static boolean trueWhenAbsent(Known known) {
    return known.ifExists()
        || switch (known.qualifier()) {
          case FOR_ALL_VALUES -> true;
          case FOR_ANY_VALUE -> false;
          case NONE -> known.comparison().negated();
        };
  }

  private static List<String> values(Comparison comparison, Condition condition)
      throws Inexpressible {
    List<String> values = condition.values();
    if (comparison.kind() == Kind.BOOL) {
      if (values.stream().anyMatch(value -> value.contains("${"))) {
        throw none(condition);
      }
      List<Boolean> asked =
          values.stream().map(value -> value.equalsIgnoreCase("true")).distinct().toList();
      if (asked.size() > 1) {
        throw none(condition);
      }
      return List.of(String.valueOf(!asked.getFirst()));
    }
    String name = comparison.text();
    if (!name.endsWith("Than") && !name.endsWith("ThanEquals")) {
      return values;
    }
    Comparator<String> order =
        comparison.kind() == Kind.NUMERIC ? Bounds::compareNumbers : Bounds::compareInstants;
    return List.of(Bounds.widest(values, Bounds.upper(comparison) ? order : order.reversed()));
  }

  private static Comparison opposite(Comparison comparison, Condition condition)
      throws Inexpressible {
    return switch (comparison) {
      case STRING_EQUALS -> Comparison.STRING_NOT_EQUALS;
      case STRING_NOT_EQUALS -> Comparison.STRING_EQUALS;
      case STRING_EQUALS_IGNORE_CASE -> Comparison.STRING_NOT_EQUALS_IGNORE_CASE;
      case STRING_NOT_EQUALS_IGNORE_CASE -> Comparison.STRING_EQUALS_IGNORE_CASE;
      case STRING_LIKE -> Comparison.STRING_NOT_LIKE;
      case STRING_NOT_LIKE -> Comparison.STRING_LIKE;
      case NUMERIC_EQUALS -> Comparison.NUMERIC_NOT_EQUALS;
      case NUMERIC_NOT_EQUALS -> Comparison.NUMERIC_EQUALS;
      case NUMERIC_LESS_THAN -> Comparison.NUMERIC_GREATER_THAN_EQUALS;
      case NUMERIC_LESS_THAN_EQUALS -> Comparison.NUMERIC_GREATER_THAN;
      case NUMERIC_GREATER_THAN -> Comparison.NUMERIC_LESS_THAN_EQUALS;
      case NUMERIC_GREATER_THAN_EQUALS -> Comparison.NUMERIC_LESS_THAN;
      case DATE_EQUALS -> Comparison.DATE_NOT_EQUALS;
      case DATE_NOT_EQUALS -> Comparison.DATE_EQUALS;
      case DATE_LESS_THAN -> Comparison.DATE_GREATER_THAN_EQUALS;
      case DATE_LESS_THAN_EQUALS -> Comparison.DATE_GREATER_THAN;
      case DATE_GREATER_THAN -> Comparison.DATE_LESS_THAN_EQUALS;
      case DATE_GREATER_THAN_EQUALS -> Comparison.DATE_LESS_THAN;
      case BOOL -> Comparison.BOOL;
      case IP_ADDRESS -> Comparison.NOT_IP_ADDRESS;
      case NOT_IP_ADDRESS -> Comparison.IP_ADDRESS;
      case ARN_EQUALS -> Comparison.ARN_NOT_EQUALS;
      case ARN_LIKE -> Comparison.ARN_NOT_LIKE;
      case ARN_NOT_EQUALS -> Comparison.ARN_EQUALS;
      case ARN_NOT_LIKE -> Comparison.ARN_LIKE;
      case BINARY_EQUALS, NULL -> throw none(condition);
    };
  }

  private static Inexpressible none(Condition condition) {
    return new Inexpressible(
        "no operator is the opposite of `%s` of `%s`"
            .formatted(condition.operator().text(), condition.key()));
  }
}

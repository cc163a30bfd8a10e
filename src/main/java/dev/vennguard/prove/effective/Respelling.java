package dev.vennguard.prove.effective;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Comparison.Kind;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists other ways to write a condition entry, for a block that already has an entry of its
 * operator and key: each pair can stand there only once (EVALUATION §5.2, §5.3). With {@code
 * IfExists} or {@code ForAllValues:} one may mean more by itself; together with the entry that is
 * already there it means the same.
 */
final class Respelling {
  /** The spellings, the plainest first. */
  List<Condition> of(Known operator, Condition condition) {
    List<Condition> found = new ArrayList<>();
    Optional<Comparison> twin = twin(operator.comparison());
    List<String> values =
        operator.comparison().kind() == Kind.STRING
            ? condition.values().stream().map(Respelling::asPattern).toList()
            : condition.values();
    twin.ifPresent(other ->
        found.add(
            new Condition(
                new Known(operator.qualifier(), other, operator.ifExists()),
                condition.key(),
                values)));
    if (operator.comparison() != Comparison.NULL && !operator.ifExists()) {
      // The entry beside it is false where the key is absent, or both are true there.
      found.add(
          new Condition(
              new Known(operator.qualifier(), operator.comparison(), true),
              condition.key(),
              condition.values()));
      twin.ifPresent(other ->
          found.add(
              new Condition(
                  new Known(operator.qualifier(), other, true), condition.key(), values)));
    }
    if (operator.qualifier() == Qualifier.NONE && operator.comparison() != Comparison.NULL) {
      // Of a key with one value at most, "each value" is "the value, if there is one".
      found.add(
          new Condition(
              new Known(Qualifier.FOR_ALL_VALUES, operator.comparison(), false),
              condition.key(),
              condition.values()));
    }
    return found;
  }

  private static Optional<Comparison> twin(Comparison comparison) {
    return switch (comparison) {
      case ARN_EQUALS -> Optional.of(Comparison.ARN_LIKE);
      case ARN_LIKE -> Optional.of(Comparison.ARN_EQUALS);
      case ARN_NOT_EQUALS -> Optional.of(Comparison.ARN_NOT_LIKE);
      case ARN_NOT_LIKE -> Optional.of(Comparison.ARN_NOT_EQUALS);
      case STRING_EQUALS -> Optional.of(Comparison.STRING_LIKE);
      case STRING_NOT_EQUALS -> Optional.of(Comparison.STRING_NOT_LIKE);
      case STRING_EQUALS_IGNORE_CASE,
          STRING_NOT_EQUALS_IGNORE_CASE,
          STRING_LIKE,
          STRING_NOT_LIKE,
          NUMERIC_EQUALS,
          NUMERIC_NOT_EQUALS,
          NUMERIC_LESS_THAN,
          NUMERIC_LESS_THAN_EQUALS,
          NUMERIC_GREATER_THAN,
          NUMERIC_GREATER_THAN_EQUALS,
          DATE_EQUALS,
          DATE_NOT_EQUALS,
          DATE_LESS_THAN,
          DATE_LESS_THAN_EQUALS,
          DATE_GREATER_THAN,
          DATE_GREATER_THAN_EQUALS,
          BOOL,
          BINARY_EQUALS,
          IP_ADDRESS,
          NOT_IP_ADDRESS,
          NULL ->
          Optional.empty();
    };
  }

  /** The pattern that matches exactly this constant; variables stay variables. */
  private static String asPattern(String constant) {
    return GlobText.of(TextPattern.parse(constant, Wildcards.LITERAL, PolicyVersion.V2012_10_17))
        .text();
  }
}

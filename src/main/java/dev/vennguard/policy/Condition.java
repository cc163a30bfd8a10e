package dev.vennguard.policy;

import java.util.List;

/**
 * One condition entry: an operator, a key and the listed values (EVALUATION §5.1).
 *
 * @param operator how request values are compared
 * @param key the condition key as written; names are compared ignoring case
 * @param values the listed values, numbers and booleans in their string form
 */
public record Condition(ConditionOperator operator, String key, List<String> values) {
  /** Copies the list. */
  public Condition {
    values = List.copyOf(values);
  }

  /** Whether it has a key: an unknown operator may have none, and an unknown element has none. */
  public boolean keyed() {
    return !key.isEmpty();
  }

  /** Whether it can be decided: the operator is known and every literal can be read. */
  public boolean evaluable() {
    return switch (operator) {
      case ConditionOperator.Unknown _, ConditionOperator.UnknownElement _ -> false;
      case ConditionOperator.Known known ->
          values.stream().allMatch(value -> Literals.readable(known.comparison(), value));
    };
  }
}

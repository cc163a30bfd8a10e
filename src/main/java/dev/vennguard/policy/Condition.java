package dev.vennguard.policy;

import dev.vennguard.policy.unknown.UnknownText;
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

  /** The name of its key. */
  public ConditionKeyName name() {
    return new ConditionKeyName(key);
  }

  /** Whether nobody knows whether it holds: it has an unknown value, or says that it is one. */
  public boolean open() {
    return UnknownText.isKey(name().folded()) || values.stream().anyMatch(UnknownText::in);
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

  /**
   * Whether it can be decided in that policy type. STS stores session policies with malformed ARNs,
   * and it is known what it makes of them (EVALUATION §5.2).
   */
  public boolean evaluableIn(LayerKind layer) {
    return evaluable() || (layer == LayerKind.SESSION && comparesArns());
  }

  private boolean comparesArns() {
    return operator instanceof ConditionOperator.Known known
        && known.comparison().kind() == Comparison.Kind.ARN;
  }
}

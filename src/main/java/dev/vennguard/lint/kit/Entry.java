package dev.vennguard.lint.kit;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition entry with what stands around it.
 *
 * @param of the statement
 * @param index of the entry among its conditions
 * @param condition the entry
 * @param operator its operator
 */
public record Entry(LintedStatement of, int index, Condition condition, Known operator) {
  /** The key, lower-cased. */
  public String key() {
    return condition.name().folded();
  }

  /** The listed values. */
  public List<String> values() {
    return condition.values();
  }

  /** What is compared, and how. */
  public Comparison comparison() {
    return operator.comparison();
  }

  /** {@code ForAllValues:}, {@code ForAnyValue:} or none. */
  public Qualifier qualifier() {
    return operator.qualifier();
  }

  /** Whether the statement allows. */
  public boolean allows() {
    return of.statement().effect() == Effect.ALLOW;
  }

  /** The statement with this entry changed. */
  public Statement with(Condition other) {
    List<Condition> conditions = new ArrayList<>(of.statement().conditions());
    conditions.set(index, other);
    return of.withConditions(conditions);
  }

  /** The statement with another operator in this entry. */
  public Statement withOperator(Known other) {
    return with(new Condition(other, condition.key(), condition.values()));
  }

  /** The statement with other values in this entry. */
  public Statement withValues(List<String> values) {
    return with(new Condition(operator, condition.key(), values));
  }

  /** The statement without this entry. */
  public Statement without() {
    List<Condition> conditions = new ArrayList<>(of.statement().conditions());
    conditions.remove(index);
    return of.withConditions(conditions);
  }

  /** Where the entry stands. */
  public Anchor anchor() {
    return new Anchor.Entry(index);
  }

  /** Where one of its values stands. */
  public Anchor value(int value) {
    return new Anchor.Value(index, value);
  }
}

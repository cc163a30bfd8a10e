package dev.vennguard.decide;

import dev.vennguard.decide.condition.BoolComparison;
import dev.vennguard.decide.condition.Comparisons;
import dev.vennguard.decide.condition.ValueComparison;
import dev.vennguard.decide.condition.ValueComparison.Match;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;

/**
 * One condition entry: what an absent key means, {@code IfExists}, set operators and several values
 * (EVALUATION §5.1, §5.3, §5.4). What the values mean is the business of {@link ValueComparison}.
 *
 * <p>A key that is present with an empty list is present: {@code IfExists} does not skip it. An
 * entry that lists no values follows EVALUATION §1.6.
 */
final class ConditionMatching implements StatementPart {
  private final Condition condition;
  private final String key;
  private final Known operator;
  private final ValueComparison comparison;
  private final boolean denies;

  ConditionMatching(Condition condition, Known operator, PolicyVersion version, Effect effect) {
    this.denies = effect == Effect.DENY;
    this.condition = condition;
    this.key = condition.name().folded();
    this.operator = operator;
    this.comparison =
        operator.comparison() == Comparison.NULL
            ? (_, _) -> Match.NEVER
            : Comparisons.of(operator.comparison(), condition.values(), version);
  }

  @Override
  public boolean holds(Facts facts) {
    Optional<ContextValue> value = facts.value(key);
    if (operator.comparison() == Comparison.NULL) {
      return presence(value.isPresent());
    }
    return value.isEmpty() ? withoutKey() : withKey(value.get(), facts);
  }

  @Override
  public Mismatch mismatch(Facts facts) {
    Optional<ContextValue> value = facts.value(key);
    return new Mismatch.ConditionEntry(
        condition, value.isPresent(), value.map(ContextValue::all).orElse(List.of()));
  }

  private boolean presence(boolean present) {
    return switch (operator.qualifier()) {
      case FOR_ALL_VALUES -> true;
      case FOR_ANY_VALUE -> false;
      case NONE ->
          condition.values().stream().anyMatch(value -> BoolComparison.truth(value) != present);
    };
  }

  private boolean withoutKey() {
    if (operator.ifExists()) {
      return true;
    }
    return switch (operator.qualifier()) {
      case FOR_ALL_VALUES -> true;
      case FOR_ANY_VALUE -> false;
      case NONE -> operator.comparison().negated();
    };
  }

  private boolean withKey(ContextValue value, Facts facts) {
    List<String> given = value.all();
    if (condition.values().isEmpty() && !given.isEmpty()) {
      return withoutListedValues(value);
    }
    return switch (operator.qualifier()) {
      case FOR_ALL_VALUES -> given.stream().allMatch(one -> holds(one, facts));
      case FOR_ANY_VALUE -> given.stream().anyMatch(one -> holds(one, facts));
      case NONE ->
          switch (value) {
            case ContextValue.Single(String one) -> holds(one, facts);
            case ContextValue.Many(List<String> many) ->
                many.isEmpty() && operator.comparison().negated();
          };
    };
  }

  /** A key with an empty value list, for a request that carries the key (EVALUATION §1.6). */
  private boolean withoutListedValues(ContextValue value) {
    return value instanceof ContextValue.Single
        && operator.qualifier() == Qualifier.NONE
        && !operator.ifExists()
        && operator.comparison().negated();
  }

  private boolean holds(String value, Facts facts) {
    return switch (comparison.compare(value, facts)) {
      case UNREADABLE -> denies;
      case MATCHES -> !operator.comparison().negated();
      case DIFFERS -> operator.comparison().negated();
      case NEVER -> false;
    };
  }
}

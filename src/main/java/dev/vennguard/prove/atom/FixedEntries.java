package dev.vennguard.prove.atom;

import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.prove.value.ArnOperands;
import dev.vennguard.prove.value.EntryReading;
import dev.vennguard.prove.value.ValuePredicate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Condition entries without variables, read once for a question: they ask the same in each case.
 */
public final class FixedEntries {
  private final IdentityHashMap<Statement, List<Optional<KeyAtom>>> known = new IdentityHashMap<>();

  /** What each entry of a statement asks of its key; empty where there are variables in it. */
  public List<Optional<KeyAtom>> of(Statement statement) {
    return known.computeIfAbsent(
        statement,
        one -> one.conditions().stream().map(condition -> read(condition, one)).toList());
  }

  private static Optional<KeyAtom> read(Condition condition, Statement statement) {
    if (!(condition.operator() instanceof Known operator)) {
      return Optional.empty();
    }
    List<TextPattern> values = new ArrayList<>();
    for (String listed : condition.values()) {
      TextPattern pattern = EntryReading.parse(operator, listed, statement.version());
      if (!pattern.variables().isEmpty()) {
        return Optional.empty();
      }
      values.add(pattern);
    }
    List<TextPattern> read = ArnOperands.read(values, operator.comparison(), statement.effect());
    ValuePredicate test = EntryReading.unlessNull(new ValuePredicate(operator.comparison(), read));
    return Optional.of(new KeyAtom(operator, condition.values(), test));
  }
}

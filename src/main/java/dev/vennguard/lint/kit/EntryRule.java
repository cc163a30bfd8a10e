package dev.vennguard.lint.kit;

import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import java.util.List;

/** A rule about single condition entries whose operator IAM knows and whose values are known. */
public interface EntryRule extends StatementRule {

  /** Looks at an entry. */
  void check(Entry entry, Hits hits);

  @Override
  default void check(LintedStatement statement, Hits hits) {
    List<Condition> conditions = statement.statement().conditions();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (condition.operator() instanceof Known operator
          && condition.keyed()
          && !condition.open()) {
        check(new Entry(statement, i, condition, operator), hits);
      }
    }
  }
}

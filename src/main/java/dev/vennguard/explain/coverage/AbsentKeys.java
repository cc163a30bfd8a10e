package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.explain.content.KeyAbsence;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.Statement;
import java.util.Optional;

/**
 * What follows for a condition from a key that no request carries (EVALUATION §5.3): a negated
 * operator is always true, a positive one never.
 */
public final class AbsentKeys {
  private final Catalogue catalogue;
  private final Action action;
  private final StatementCoverages reaches;

  /**
   * @param reaches which keys requests of the action never or always carry
   */
  public AbsentKeys(Catalogue catalogue, Action action, StatementCoverages reaches) {
    this.catalogue = catalogue;
    this.action = action;
    this.reaches = reaches;
  }

  /** Why it holds for every request, if that is because of its key. */
  public Optional<KeyAbsence> always(Condition condition, Statement statement) {
    return reaches.alwaysHolds(condition, statement)
        ? follows(condition, statement, true)
        : Optional.empty();
  }

  /** Why it holds for no request, if that is because of its key; it is known that it does not. */
  public Optional<KeyAbsence> never(Condition condition, Statement statement) {
    return follows(condition, statement, false);
  }

  /** A key of the catalogue may be missing too: requests of users and roles never carry some. */
  private Optional<KeyAbsence> follows(Condition condition, Statement statement, boolean holds) {
    if (!condition.keyed() || !(condition.operator() instanceof Known known)) {
      return Optional.empty();
    }
    boolean unknown = catalogue.key(action, condition.key()).isEmpty();
    if (!unknown && !reaches.neverSent(condition.key(), statement)) {
      return Optional.empty();
    }
    return Optional.of(
        new KeyAbsence(
            condition.key(),
            unknown ? Optional.of(action.qualifiedName()) : Optional.empty(),
            known.text(),
            known.comparison() == Comparison.NULL,
            holds));
  }
}

package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
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

  public AbsentKeys(Catalogue catalogue, Action action, StatementCoverages reaches) {
    this.catalogue = catalogue;
    this.action = action;
    this.reaches = reaches;
  }

  /** Why it holds for every request, if that is because of its key. */
  public Optional<String> always(Condition condition, Statement statement) {
    return reaches.alwaysHolds(condition, statement)
        ? follows(condition, statement, "is always true", "asks for")
        : Optional.empty();
  }

  /** Why it holds for no request, if that is because of its key; it is known that it does not. */
  public Optional<String> never(Condition condition, Statement statement) {
    return follows(condition, statement, "is never true", "forbids");
  }

  private Optional<String> follows(
      Condition condition, Statement statement, String truth, String wish) {
    if (!condition.keyed() || !(condition.operator() instanceof Known known)) {
      return Optional.empty();
    }
    boolean presence = known.comparison() == Comparison.NULL;
    return absence(condition.key(), statement)
        .map(absence ->
            presence
                ? absence + ", which is what `" + known.text() + "` " + wish
                : absence + ", so `" + known.text() + "` " + truth);
  }

  /** A key of the catalogue may be missing too: requests of users and roles never carry some. */
  private Optional<String> absence(String key, Statement statement) {
    if (catalogue.key(action, key).isEmpty()) {
      return Optional.of("`" + action.qualifiedName() + "` never carries `" + key + "`");
    }
    return reaches.neverSent(key, statement)
        ? Optional.of("no request asked about carries `" + key + "`")
        : Optional.empty();
  }
}

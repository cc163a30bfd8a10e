package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.explain.change.PolicyChange.Kind;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.words.ConditionWords;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.ConditionOperator.Known;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of condition entries that hold for no request of an action. */
final class ConditionRepairs {
  private final Catalogue catalogue;
  private final Action action;

  ConditionRepairs(Catalogue catalogue, Action action) {
    this.catalogue = catalogue;
    this.action = action;
  }

  /** Replaces the operators of the entries that never hold, or drops these entries. */
  Optional<PolicyChange> condition(LayerReach layer, StatementCoverage reach) {
    Statement one = reach.statement();
    List<Condition> changed = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Kind kind = Kind.REPAIR;
    for (Condition each : one.conditions()) {
      if (!reach.culprits().contains(each)) {
        changed.add(each);
        continue;
      }
      Optional<ConditionOperator> better = better(each);
      if (better.isPresent()) {
        changed.add(new Condition(better.get(), each.key(), each.values()));
        words.add(
            "write `%s` instead of `%s`%s in %s"
                .formatted(
                    better.get().text(),
                    each.operator().text(),
                    key(one, each),
                    OpeningEdits.sid(layer, reach)));
      } else {
        kind = Kind.CONDITION;
        words.add(dropping(List.of(each)) + OpeningEdits.sid(layer, reach));
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        OpeningEdits.replace(
            layer,
            reach,
            Edits.withConditions(one, changed),
            kind,
            LayerWords.and(words.stream().distinct().toList())));
  }

  /** That entries are dropped, in words before the name of their statement. */
  static String dropping(List<Condition> conditions) {
    List<String> keys = conditions.stream().map(one -> "`" + one.key() + "`").distinct().toList();
    return "drop the "
        + (keys.size() > 1 ? "conditions on " : "condition on ")
        + LayerWords.and(keys)
        + " from ";
  }

  /** Which key is meant, where the operator has several. */
  private static String key(Statement statement, Condition condition) {
    boolean several =
        statement.conditions().stream()
            .anyMatch(one ->
                one.operator().equals(condition.operator())
                    && !one.name().equals(condition.name()));
    return several ? " for `" + condition.key() + "`" : "";
  }

  /** An operator that does what was probably meant. */
  private Optional<ConditionOperator> better(Condition condition) {
    Optional<ConditionKey> key = catalogue.key(action, condition.key());
    if (key.isEmpty() || !(condition.operator() instanceof Known known)) {
      return Optional.empty();
    }
    if (key.get().type().multivalued() && known.qualifier() == Qualifier.NONE) {
      return Optional.of(new Known(Qualifier.FOR_ANY_VALUE, known.comparison(), known.ifExists()));
    }
    if (!ConditionWords.literalWildcard(condition)) {
      return Optional.empty();
    }
    boolean arn = key.get().type() == KeyType.ARN || key.get().type() == KeyType.ARRAY_OF_ARN;
    boolean negated = known.comparison().negated();
    Comparison like =
        arn
            ? (negated ? Comparison.ARN_NOT_LIKE : Comparison.ARN_LIKE)
            : (negated ? Comparison.STRING_NOT_LIKE : Comparison.STRING_LIKE);
    return Optional.of(new Known(known.qualifier(), like, known.ifExists()));
  }
}

package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.explain.content.ProposedEdit;
import dev.vennguard.explain.content.ProposedEdit.DropConditions;
import dev.vennguard.explain.content.ProposedEdit.OperatorChange;
import dev.vennguard.explain.content.ProposedEdit.ReplaceOperator;
import dev.vennguard.explain.content.StatementName;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.words.ConditionWords;
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
    List<ProposedEdit> edits = new ArrayList<>();
    StatementName statement = LayerEdits.statement(layer, reach);
    for (Condition each : one.conditions()) {
      if (!reach.culprits().contains(each)) {
        changed.add(each);
        continue;
      }
      Optional<ConditionOperator> better = better(each);
      if (better.isPresent()) {
        changed.add(new Condition(better.get(), each.key(), each.values()));
        edits.add(
            new ReplaceOperator(
                statement,
                new OperatorChange(each.key(), each.operator().text(), better.get().text()),
                several(one, each)));
      } else {
        edits.add(new DropConditions(statement, List.of(each.key())));
      }
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LayerEdits.replace(
                layer,
                reach,
                Edits.withConditions(one, changed),
                edits.toArray(ProposedEdit[]::new)));
  }

  /** Whether the operator compares several keys, so that the one that is meant has to be named. */
  private static boolean several(Statement statement, Condition condition) {
    return statement.conditions().stream()
        .anyMatch(one ->
            one.operator().equals(condition.operator()) && !one.name().equals(condition.name()));
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

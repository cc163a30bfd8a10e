package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.explain.content.ConditionMeaning;
import dev.vennguard.explain.content.KeyTraits;
import dev.vennguard.explain.content.StatementScope;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.List;
import java.util.Optional;

/** To which requests of an action statements apply. */
final class Scopes {
  private final Catalogue catalogue;
  private final Action action;
  private final StatementCoverages reaches;

  Scopes(Catalogue catalogue, Action action, StatementCoverages reaches) {
    this.catalogue = catalogue;
    this.action = action;
    this.reaches = reaches;
  }

  /** The requests that a statement applies to; what holds for every request is left out. */
  StatementScope of(Statement statement) {
    ResourceClause resources = reaches.relevant(statement);
    List<ConditionMeaning> conditions = limiting(statement);
    boolean everywhere =
        resources.everything() || reaches.coverage(resources, List.of(), statement) == Coverage.ALL;
    return new StatementScope(
        statement.principal(),
        reaches.sparesNobody(statement),
        everywhere && !conditions.isEmpty() ? Optional.empty() : Optional.of(resources),
        conditions);
  }

  /** The conditions of a statement that do not hold for every request. */
  List<ConditionMeaning> limiting(Statement statement) {
    return meanings(
        statement.conditions().stream()
            .filter(one -> !reaches.alwaysHolds(one, statement))
            .toList(),
        statement);
  }

  /** Entries of a statement with what requests of the action carry of their keys. */
  List<ConditionMeaning> meanings(List<Condition> conditions, Statement statement) {
    return conditions.stream().map(one -> meaning(one, statement)).toList();
  }

  /** Likewise a single entry. */
  ConditionMeaning meaning(Condition condition, Statement statement) {
    boolean several =
        catalogue
            .key(action, condition.key())
            .map(ConditionKey::type)
            .filter(type -> type.multivalued())
            .isPresent();
    return new ConditionMeaning(
        condition,
        statement.version(),
        new KeyTraits(several, reaches.alwaysSent(condition.key(), statement)));
  }
}

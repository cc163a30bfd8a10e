package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.ConditionKey;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.words.ConditionWords;
import dev.vennguard.explain.words.KeyTraits;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Statement;
import java.util.List;

/** The conditions of a statement in words that fit what requests of the action carry. */
final class ClauseWords {
  private final Catalogue catalogue;
  private final Action action;
  private final StatementCoverages reaches;

  ClauseWords(Catalogue catalogue, Action action, StatementCoverages reaches) {
    this.catalogue = catalogue;
    this.action = action;
    this.reaches = reaches;
  }

  /** One entry of a statement. */
  String of(Condition condition, Statement statement) {
    return ConditionWords.of(condition, statement.version(), traits(condition, statement));
  }

  /** Several entries of a statement, all of which must hold. */
  String all(List<Condition> conditions, Statement statement) {
    return ConditionWords.join(conditions.stream().map(one -> of(one, statement)).toList());
  }

  private KeyTraits traits(Condition condition, Statement statement) {
    boolean several =
        catalogue
            .key(action, condition.key())
            .map(ConditionKey::type)
            .filter(type -> type.multivalued())
            .isPresent();
    return new KeyTraits(several, reaches.alwaysSent(condition.key(), statement));
  }
}

package dev.vennguard.prove.request;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.List;

/**
 * What one layer says about a class of actions.
 *
 * @param kind which policy type
 * @param level the level of an SCP or RCP, otherwise 0
 * @param statements the statements whose action clause matches the actions, in order, without names
 */
public record LayerQuestion(LayerKind kind, int level, List<Statement> statements) {
  /** Copies the list. */
  public LayerQuestion {
    statements = statements.stream().map(Statement::anonymous).toList();
  }
}

package dev.vennguard.prove.request;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.List;

/**
 * What one layer says about a class of actions.
 *
 * @param id which layer
 * @param statements the statements whose action clause matches the actions, in order, without names
 */
public record LayerQuestion(LayerId id, List<Statement> statements) {
  /** Copies the list. */
  public LayerQuestion {
    statements = statements.stream().map(Statement::anonymous).toList();
  }

  /** What a layer of that policy type and level says. */
  public LayerQuestion(LayerKind kind, int level, List<Statement> statements) {
    this(new LayerId(kind, level), statements);
  }

  /** Which policy type it is. */
  public LayerKind kind() {
    return id.kind();
  }
}

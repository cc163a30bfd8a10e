package dev.vennguard.policy;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One policy type in force: its documents act as one policy with the union of their statements
 * (EVALUATION §6.1).
 *
 * @param id which layer
 * @param policies its documents
 */
public record Layer(LayerId id, List<Policy> policies) {
  /** Copies the list. */
  public Layer {
    policies = List.copyOf(policies);
  }

  /** A layer of that policy type and level. */
  public Layer(LayerKind kind, int level, List<Policy> policies) {
    this(new LayerId(kind, level), policies);
  }

  /** Which policy type it is. */
  public LayerKind kind() {
    return id.kind();
  }

  /** The same layer with each document changed. */
  public Layer map(UnaryOperator<Policy> change) {
    return new Layer(id, policies.stream().map(change).toList());
  }
}

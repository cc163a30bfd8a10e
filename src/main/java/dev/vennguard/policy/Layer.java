package dev.vennguard.policy;

import java.util.List;

/**
 * One policy type in force: its documents act as one policy with the union of their statements
 * (EVALUATION §6.1).
 *
 * @param kind which policy type
 * @param level for SCPs and RCPs the level of the organisation, root first; otherwise 0
 * @param policies its documents
 */
public record Layer(LayerKind kind, int level, List<Policy> policies) {
  /** Copies the list. */
  public Layer {
    policies = List.copyOf(policies);
  }

  /** The name in JSON: {@code boundary}, {@code scp}, and from the second level on {@code scp2}. */
  public String id() {
    return level == 0 ? kind.id() : kind.id() + (level + 1);
  }
}

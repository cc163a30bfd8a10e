package dev.vennguard.decide;

import dev.vennguard.policy.LayerKind;

/**
 * The policy type that settled a decision.
 *
 * @param layer the policy type
 * @param level the level of an SCP or RCP, root first, otherwise 0
 */
public record DecidedBy(LayerKind layer, int level) {
  /** The name in JSON: {@code boundary}, {@code scp}, and from the second level on {@code scp2}. */
  public String id() {
    return level == 0 ? layer.id() : layer.id() + (level + 1);
  }
}

package dev.vennguard.lint.kit;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;

/**
 * Which document a finding is about.
 *
 * @param layer the layer that it belongs to
 * @param number what tells the documents of a layer apart
 */
public record DocumentRef(LayerId layer, int number) {
  /** A document of a layer of that policy type and level. */
  public DocumentRef(LayerKind kind, int level, int number) {
    this(new LayerId(kind, level), number);
  }

  /** The policy type that it belongs to. */
  public LayerKind kind() {
    return layer.kind();
  }
}

package dev.vennguard.policy;

/**
 * Where a statement stands among the layers in force.
 *
 * @param layer the layer that its document belongs to
 * @param policy the index of the document in its layer, from 0
 * @param statement the index of the statement in its document, from 0
 */
public record StatementId(LayerId layer, int policy, int statement) {
  /** A statement of a layer of that policy type and level. */
  public StatementId(LayerKind kind, int level, int policy, int statement) {
    this(new LayerId(kind, level), policy, statement);
  }

  /** The policy type that it stands in. */
  public LayerKind kind() {
    return layer.kind();
  }
}

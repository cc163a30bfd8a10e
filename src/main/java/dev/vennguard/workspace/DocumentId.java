package dev.vennguard.workspace;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;

/**
 * Which document of the workspace.
 *
 * @param layer the layer that it belongs to
 * @param number unique within its layer and never used again while the workspace lives
 */
public record DocumentId(LayerId layer, int number) {
  /** The identity policy that is there from the start. */
  public static final DocumentId IDENTITY = new DocumentId(LayerKind.IDENTITY, 0);

  /** The permissions boundary; there is never a second one. */
  public static final DocumentId BOUNDARY = new DocumentId(LayerKind.BOUNDARY, 0);

  /** A document of a layer that has no levels. */
  public DocumentId(LayerKind kind, int number) {
    this(LayerId.of(kind), number);
  }

  /** A document of a layer of that policy type and level. */
  public DocumentId(LayerKind kind, int level, int number) {
    this(new LayerId(kind, level), number);
  }

  /** The policy type that it belongs to. */
  public LayerKind kind() {
    return layer.kind();
  }

  /** The level of an SCP or RCP, root first; otherwise 0. */
  public int level() {
    return layer.level();
  }
}

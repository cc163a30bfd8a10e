package dev.vennguard.workspace;

import dev.vennguard.policy.LayerKind;

/**
 * Which document of the workspace.
 *
 * @param kind the layer that it belongs to
 * @param level the level of an SCP or RCP, root first; otherwise 0
 * @param number unique within its layer and never used again while the workspace lives
 */
public record DocumentId(LayerKind kind, int level, int number) {
  /** The identity policy that is there from the start. */
  public static final DocumentId IDENTITY = new DocumentId(LayerKind.IDENTITY, 0);

  /** The permissions boundary; there is never a second one. */
  public static final DocumentId BOUNDARY = new DocumentId(LayerKind.BOUNDARY, 0);

  /** A document of a layer that has no levels. */
  public DocumentId(LayerKind kind, int number) {
    this(kind, 0, number);
  }
}

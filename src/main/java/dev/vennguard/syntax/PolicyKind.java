package dev.vennguard.syntax;

import dev.vennguard.policy.LayerKind;

/** What kind of policy a document is; it decides which elements must and must not be there. */
public enum PolicyKind {
  IDENTITY(LayerKind.IDENTITY),
  BOUNDARY(LayerKind.BOUNDARY),
  SCP(LayerKind.SCP),
  RCP(LayerKind.RCP),
  SESSION(LayerKind.SESSION),
  /** Also role trust policies. */
  RESOURCE(LayerKind.RESOURCE);

  private final LayerKind layer;

  PolicyKind(LayerKind layer) {
    this.layer = layer;
  }

  /** The kind of document that a layer holds. */
  public static PolicyKind from(LayerKind layer) {
    return switch (layer) {
      case RCP -> RCP;
      case SCP -> SCP;
      case RESOURCE -> RESOURCE;
      case IDENTITY -> IDENTITY;
      case BOUNDARY -> BOUNDARY;
      case SESSION -> SESSION;
    };
  }

  /** The layer that such a document belongs to. */
  public LayerKind layer() {
    return layer;
  }

  /** The name in words. */
  public String title() {
    return layer.title();
  }

  /** The name in words, with its article. */
  public String aTitle() {
    return (this == IDENTITY ? "an " : "a ") + title();
  }
}

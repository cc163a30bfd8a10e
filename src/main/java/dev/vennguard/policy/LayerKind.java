package dev.vennguard.policy;

/** The policy types that can be in force for a request, in AWS's order (EVALUATION §6.2). */
public enum LayerKind {
  RCP("rcp", "resource control policy"),
  SCP("scp", "service control policy"),
  RESOURCE("resource", "resource policy"),
  IDENTITY("identity", "identity policy"),
  BOUNDARY("boundary", "permissions boundary"),
  SESSION("session", "session policy");

  private final String id;
  private final String title;

  LayerKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name in JSON. */
  public String id() {
    return id;
  }

  /** The name in words. */
  public String title() {
    return title;
  }
}

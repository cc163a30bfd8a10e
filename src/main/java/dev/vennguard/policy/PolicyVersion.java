package dev.vennguard.policy;

/** The policy language version; it decides whether {@code ${…}} is a variable (EVALUATION §1.3). */
public enum PolicyVersion {
  /** Also what a document without a {@code Version} is read as. */
  V2008_10_17("2008-10-17"),
  V2012_10_17("2012-10-17");

  private final String text;

  PolicyVersion(String text) {
    this.text = text;
  }

  /** The version as a policy spells it. */
  public String text() {
    return text;
  }

  /** Whether policy variables are resolved rather than read as plain text. */
  public boolean variables() {
    return this == V2012_10_17;
  }
}

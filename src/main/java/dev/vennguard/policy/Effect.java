package dev.vennguard.policy;

/** The {@code Effect} of a statement; case-sensitive in the text (EVALUATION §1.1). */
public enum Effect {
  ALLOW("Allow"),
  DENY("Deny");

  private final String text;

  Effect(String text) {
    this.text = text;
  }

  /** The word as a policy spells it. */
  public String text() {
    return text;
  }
}

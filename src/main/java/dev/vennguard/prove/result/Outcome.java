package dev.vennguard.prove.result;

/** The effective verdict on an action over all its requests (words.md "Outcomes"). */
public enum Outcome {
  ALLOWED("●", "allowed"),
  CONDITIONAL("◐", "conditional"),
  IDENTITY_ONLY("◖", "cut off"),
  BOUNDARY_ONLY("◗", "unused"),
  DISJOINT("∅", "never"),
  EXPLICIT_DENY("⊘", "denied"),
  NEITHER("·", "neither"),
  /** No proof was found, or a statement that touches the action cannot be evaluated. */
  UNDECIDED("?", "undecided");

  private final String glyph;
  private final String word;

  Outcome(String glyph, String word) {
    this.glyph = glyph;
    this.word = word;
  }

  /** The sign in the matrix. */
  public String glyph() {
    return glyph;
  }

  /** The short word beside the sign. */
  public String word() {
    return word;
  }

  /** Whether some request of the action is allowed. */
  public boolean effective() {
    return this == ALLOWED || this == CONDITIONAL;
  }
}

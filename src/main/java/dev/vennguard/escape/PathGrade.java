package dev.vennguard.escape;

/** How far a path can be walked, worst first (ESCALATION §1, rule 2). */
public enum PathGrade {
  /** Every request of it, on whatever no policy singles out, under no condition. */
  OPEN("open"),
  /** Some requests: on some resources, or under a condition. */
  CONDITIONAL("conditional"),
  /** Not known; it counts as not closed. */
  UNDECIDED("undecided"),
  /** No request of some step: proved. */
  CLOSED("closed");

  private final String text;

  PathGrade(String text) {
    this.text = text;
  }

  /** The word. */
  public String text() {
    return text;
  }

  /** Whether it is proved that nobody walks it. */
  public boolean closed() {
    return this == CLOSED;
  }
}

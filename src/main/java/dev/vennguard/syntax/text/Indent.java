package dev.vennguard.syntax.text;

/** How a printed document is laid out. */
public enum Indent {
  /** On one line, without white space. */
  NONE(""),
  TWO_SPACES("  "),
  FOUR_SPACES("    ");

  private final String unit;

  Indent(String unit) {
    this.unit = unit;
  }

  /** The blanks of one level. */
  public String unit() {
    return unit;
  }
}

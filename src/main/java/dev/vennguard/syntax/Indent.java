package dev.vennguard.syntax;

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
  String unit() {
    return unit;
  }
}

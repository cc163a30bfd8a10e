package dev.vennguard.ui.common;

/** What a piece of a JSON line is, for its colour. */
public enum TokenKind {
  KEY("vg-json-key"),
  STRING("vg-json-string"),
  NUMBER("vg-json-number"),
  WORD("vg-json-word"),
  PUNCTUATION("vg-json-punctuation"),
  /** White space, and text that is no JSON. */
  PLAIN("vg-json-plain");

  private final String styleClass;

  TokenKind(String styleClass) {
    this.styleClass = styleClass;
  }

  /** What the style sheets call it. */
  public String styleClass() {
    return styleClass;
  }
}

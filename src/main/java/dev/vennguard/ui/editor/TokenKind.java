package dev.vennguard.ui.editor;

/** What a piece of a JSON line is, for its colour. */
enum TokenKind {
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

  String styleClass() {
    return styleClass;
  }
}

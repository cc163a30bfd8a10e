package dev.vennguard.syntax.problem;

/** What a JSON value is. */
public enum JsonType {
  /** In braces. */
  OBJECT("an object"),
  /** In brackets. */
  LIST("a list"),
  /** In quotes. */
  TEXT("a text"),
  /** A number. */
  NUMBER("a number"),
  /** The literal. */
  TRUE("`true`"),
  /** The literal. */
  FALSE("`false`"),
  /** The literal. */
  NULL("`null`"),
  /** Could not be read. */
  NOTHING("nothing");

  private final String words;

  JsonType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

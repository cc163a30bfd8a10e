package dev.vennguard.syntax.problem;

/** What an element of a policy takes. */
public enum ExpectedType {
  /** One text. */
  TEXT("a text"),
  /** Texts, one of them or several. */
  TEXTS("a text or a list of texts"),
  /** Texts, where a list was begun. */
  LIST_OF_TEXTS("a list of texts"),
  /** Statements. */
  LIST_OF_OBJECTS("a list of objects"),
  /** Allow or Deny. */
  EFFECT("`\"Allow\"` or `\"Deny\"`"),
  /** Whom a statement speaks of. */
  PRINCIPALS("`\"*\"` or an object such as `{\"AWS\": \"…\"}`"),
  /** Conditions. */
  OPERATORS("an object of operators"),
  /** What stands under an operator. */
  CONDITION_KEYS("an object of condition keys"),
  /** A value that a condition compares with. */
  LITERAL("a text, a number, `true` or `false`");

  private final String words;

  ExpectedType(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

package dev.vennguard.workspace;

/** Where an action stands, as every part of the window says it: one word for each thing. */
public enum Standing {
  ALLOWED("allowed", "every request is allowed"),
  CONDITIONAL("conditional", "some requests are allowed, some are not"),
  UNDECIDED("undecided", "not known: counted neither as allowed nor as denied"),
  DENIED("denied", "a Deny statement takes away every request"),
  NO_OVERLAP("no overlap", "both allow some requests, but never the same one"),
  /** The identity policy names it in an Allow statement which applies to no request of it. */
  NEVER_APPLIES(
      "never applies", "an identity policy names it, but in a statement that never applies to it"),
  CUT_OFF("cut off", "the identity policy grants it, the boundary or a further layer cuts it off"),
  UNUSED("unused", "the boundary has room for it, the identity policy does not grant it"),
  NEITHER("neither", "no policy speaks of it");

  private final String word;
  private final String meaning;

  Standing(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** The word for it, in lower case. */
  public String word() {
    return word;
  }

  /** What it means, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** Whether some request is allowed. */
  public boolean effective() {
    return this == ALLOWED || this == CONDITIONAL;
  }
}

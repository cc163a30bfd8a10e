package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;

/** Compares one value of a request with all values that a condition entry lists (§5.2). */
public interface ValueComparison {
  /** Whether one of the listed values matches, before any negation. */
  Match compare(String value, Facts facts);

  /** How a comparison came out. */
  enum Match {
    MATCHES,
    DIFFERS,
    /** The request's value is malformed: neither the operator nor its negation holds. */
    NEVER,
    /** A listed value is malformed: a Deny takes it for true, an Allow for false (§5.2). */
    UNREADABLE;

    /** A match, or none. */
    public static Match of(boolean matches) {
      return matches ? MATCHES : DIFFERS;
    }
  }
}

package dev.vennguard.explain.content;

/**
 * What the words of a condition have to know of its key.
 *
 * @param several whether a request carries a set of values, never a single one
 * @param always whether every request carries it, so that it is never missing
 */
public record KeyTraits(boolean several, boolean always) {
  /** A single value, or none. */
  public static final KeyTraits PLAIN = new KeyTraits(false, false);
}

package dev.vennguard.live.why;

/**
 * What the words of a condition have to know of its key.
 *
 * @param several whether a request carries a set of values, never a single one
 * @param always whether every request carries it, so that it is never missing
 */
record KeyTraits(boolean several, boolean always) {
  /** A single value, or none. */
  static final KeyTraits PLAIN = new KeyTraits(false, false);
}

package dev.vennguard.prove.result;

/** How many of an action's requests a layer allows. */
public enum Coverage {
  /** Every request. */
  ALL,
  /** At least one request, and not every one. */
  SOME,
  /** No request. */
  NONE,
  /** Not known: no proof was found. Counted and shown, never folded into yes or no. */
  UNDECIDED
}

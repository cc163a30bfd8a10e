package dev.vennguard.live.why;

import dev.vennguard.decide.Request;

/** Whether some request of an action is allowed by one set of layers and not by another. */
public sealed interface Difference {
  /**
   * There is one.
   *
   * @param request decided under both
   */
  record Found(Request request) implements Difference {}

  /** There is none: proved. */
  record None() implements Difference {}

  /** Not known. */
  record Undecided() implements Difference {}
}

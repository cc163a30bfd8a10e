package dev.vennguard.explain.compare;

import dev.vennguard.decide.request.Request;

/** Whether some request of an action is allowed by one set of layers and not by another. */
public sealed interface AllowedDifference {
  /**
   * There is one.
   *
   * @param request decided under both
   */
  record Found(Request request) implements AllowedDifference {}

  /** There is none: proved. */
  record None() implements AllowedDifference {}

  /** Not known. */
  record Undecided() implements AllowedDifference {}
}

package dev.vennguard.prove;

import dev.vennguard.decide.Request;

/** Whether a request of some kind exists. */
sealed interface Answer {
  /** Yes: this one. */
  record Found(Request request) implements Answer {}

  /** No: proved. */
  record None() implements Answer {}

  /**
   * Neither was shown.
   *
   * @param reason in words
   */
  record Unknown(String reason) implements Answer {}
}

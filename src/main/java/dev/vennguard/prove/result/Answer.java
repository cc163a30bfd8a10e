package dev.vennguard.prove.result;

import dev.vennguard.decide.request.Request;

/** Whether a request of some kind exists. */
public sealed interface Answer {
  /**
   * Yes: this one. Outside the prover it has been replayed ({@code Replay}).
   *
   * @param request for a placeholder action; see {@link #withAction}
   */
  record Found(Request request) implements Answer {}

  /** No: proved. */
  record None() implements Answer {}

  /**
   * Neither was shown.
   *
   * @param reason in words
   */
  record Unknown(String reason) implements Answer {}

  /**
   * The same answer for a named action of the class.
   *
   * @param action {@code prefix:Name}
   */
  default Answer withAction(String action) {
    return switch (this) {
      case Found(Request request) -> new Found(request.withAction(action));
      case None none -> none;
      case Unknown unknown -> unknown;
    };
  }
}

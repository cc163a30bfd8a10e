package dev.vennguard.prove.result;

import dev.vennguard.decide.request.Request;

/** A request that proves a claim, if there is one. */
public sealed interface Example {
  /**
   * A request that was replayed.
   *
   * @param request for a placeholder action; see {@link #withAction}
   */
  record Found(Request request) implements Example {}

  /** No request, or none was found. */
  record None() implements Example {}

  /**
   * The same request for a named action of the class.
   *
   * @param action {@code prefix:Name}
   */
  default Example withAction(String action) {
    return switch (this) {
      case Found(Request request) -> new Found(request.withAction(action));
      case None none -> none;
    };
  }
}

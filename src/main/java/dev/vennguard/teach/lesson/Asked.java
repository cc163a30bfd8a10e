package dev.vennguard.teach.lesson;

import dev.vennguard.decide.request.Request;

/** What a question asks about. */
public sealed interface Asked {
  /**
   * One call.
   *
   * @param request which
   */
  record OneRequest(Request request) implements Asked {}

  /**
   * All calls of an action.
   *
   * @param action {@code prefix:Name}
   */
  record EveryRequest(String action) implements Asked {}

  /** The action that it is about. */
  default String about() {
    return switch (this) {
      case OneRequest(Request request) -> request.action();
      case EveryRequest(String action) -> action;
    };
  }
}

package dev.vennguard.explain;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.words.Sentence;

/** A request that stands for others on the card, if there is one. */
public sealed interface Shown {
  /**
   * A request and what AWS answers to it.
   *
   * @param request the request
   * @param decision decided, not inferred
   * @param words the request and the decision in a sentence
   */
  record Replayed(Request request, Decision decision, Sentence words) implements Shown {}

  /** There is none, or none is known. */
  record Nothing() implements Shown {}
}

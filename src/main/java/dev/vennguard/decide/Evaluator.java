package dev.vennguard.decide;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import java.util.List;

/**
 * Decides one request as AWS decides it. Keeps the layers of the last call prepared, so that many
 * requests in a row against the same layers are cheap. Safe for use by several threads.
 */
public final class Evaluator {
  private volatile PreparedLayers last = new PreparedLayers(new Layers(List.of()));

  /** Starts with nothing prepared. */
  public Evaluator() {}

  /**
   * What AWS answers to this request under these layers (EVALUATION §6). Of a call on several
   * resources each request has to be allowed (EVALUATION §6.9): the first that is not decides.
   */
  public Decision decide(Layers layers, Request request) {
    PreparedLayers prepared = prepared(layers);
    Decision decision = prepared.decide(request);
    for (Request further : request.alongside()) {
      if (!decision.allowed()) {
        return decision;
      }
      decision = prepared.decide(further);
    }
    return decision;
  }

  /** The decision and how every statement and every gate came out. */
  public Trace trace(Layers layers, Request request) {
    return prepared(layers).trace(request);
  }

  private PreparedLayers prepared(Layers layers) {
    PreparedLayers known = last;
    if (!known.layers().equals(layers)) {
      known = new PreparedLayers(layers);
      last = known;
    }
    return known;
  }
}

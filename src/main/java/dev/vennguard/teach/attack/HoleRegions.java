package dev.vennguard.teach.attack;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.List;

/** Tells whether requests lie in regions that are written like statements. */
public final class HoleRegions {
  private final Evaluator evaluator = new Evaluator();

  /** Starts with nothing prepared. */
  public HoleRegions() {}

  /** Whether the statement would apply to the request, whatever else is in force. */
  public boolean contains(Statement region, Request request) {
    Layers alone = Layers.identity(List.of(new Policy(region.version(), List.of(region))));
    return evaluator.trace(alone, request.alone()).statements().getFirst().applies();
  }
}

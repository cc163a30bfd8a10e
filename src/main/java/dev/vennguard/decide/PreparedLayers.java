package dev.vennguard.decide;

import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import java.util.ArrayList;
import java.util.List;

/** Layers prepared once for many requests. Immutable. */
public final class PreparedLayers {
  private final Layers layers;
  private final boolean boundary;
  private final List<PreparedLayer> prepared;

  /** Prepares all statements. */
  public PreparedLayers(Layers layers) {
    this.layers = layers;
    this.boundary = layers.first(LayerKind.BOUNDARY).isPresent();
    List<PreparedLayer> all = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      all.add(new PreparedLayer(layer));
    }
    this.prepared = List.copyOf(all);
  }

  /** What was prepared. */
  public Layers layers() {
    return layers;
  }

  /** What AWS answers to this request (EVALUATION §6). */
  public Decision decide(Request request) {
    EvaluationOrder order = order(new Facts(request, boundary));
    return order.decide(order.gates());
  }

  /** The decision and how every statement and every gate came out. */
  public Trace trace(Request request) {
    Facts facts = new Facts(request, boundary);
    EvaluationOrder order = order(facts);
    List<Gate> gates = order.gates();
    List<StatementTrace> statements = new ArrayList<>();
    for (PreparedLayer layer : prepared) {
      boolean inForce = layer.inForce(facts);
      for (PreparedStatement statement : layer.statements()) {
        statements.add(statement.trace(facts, inForce));
      }
    }
    return new Trace(order.decide(gates), statements, gates);
  }

  private EvaluationOrder order(Facts facts) {
    List<LayerResult> results = new ArrayList<>(prepared.size());
    for (PreparedLayer layer : prepared) {
      results.add(layer.evaluate(facts));
    }
    return new EvaluationOrder(facts, results);
  }
}

package dev.vennguard.teach.grade;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A request's way through the gates, one step at a time.
 *
 * @param steps the gates in AWS's order
 * @param shown how many are lit, from 0 to all
 * @param decision what comes out behind the last
 */
public record GateStepper(List<GateStep> steps, int shown, Decision decision) {
  /** Copies the list. */
  public GateStepper {
    steps = List.copyOf(steps);
  }

  /** At its beginning, no gate lit. */
  public static GateStepper of(Evaluator evaluator, Layers layers, Request request) {
    Trace trace = evaluator.trace(layers, request);
    List<GateStep> steps = new ArrayList<>();
    for (Gate gate : trace.gates()) {
      List<StatementTrace> speaking =
          trace.statements().stream().filter(one -> one.id().layer().equals(gate.layer())).toList();
      steps.add(
          new GateStep(
              gate.layer(),
              gate.state(),
              speaking,
              trace.decision().decidedBy().equals(gate.layer()),
              evaluator.decide(opened(layers, gate.layer()), request)));
    }
    return new GateStepper(steps, 0, trace.decision());
  }

  /** One gate further; the same at the end. */
  public GateStepper next() {
    return new GateStepper(steps, Math.min(shown + 1, steps.size()), decision);
  }

  /** One gate back; the same at the beginning. */
  public GateStepper back() {
    return new GateStepper(steps, Math.max(shown - 1, 0), decision);
  }

  /** All gates lit. */
  public GateStepper end() {
    return new GateStepper(steps, steps.size(), decision);
  }

  /** Whether all gates are lit. */
  public boolean atEnd() {
    return shown == steps.size();
  }

  /** The same layers with one that allows everything. */
  private static Layers opened(Layers layers, LayerId which) {
    List<Layer> opened = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      if (!layer.id().equals(which)) {
        opened.add(layer);
      }
    }
    opened.add(new Layer(which, List.of(everything(which.kind()))));
    return new Layers(opened, layers.situation());
  }

  private static Policy everything(LayerKind kind) {
    boolean principals = kind == LayerKind.RESOURCE || kind == LayerKind.RCP;
    PolicyVersion version = PolicyVersion.V2012_10_17;
    Statement all =
        new Statement(
            "",
            Effect.ALLOW,
            principals
                ? new PrincipalClause(false, List.of(new Named(Kind.AWS, "*")))
                : PrincipalClause.NONE,
            new ActionClause(false, List.of(new ActionPattern("*"))),
            ResourceClause.EVERYTHING,
            List.of(),
            version);
    return new Policy(version, List.of(all));
  }
}

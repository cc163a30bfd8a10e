package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What stands in the way of one request, and changes that let it through. */
public final class Admission {
  private static final int NEAREST = 3;

  private final Request request;
  private final DenyRemovals withdrawal;
  private final StatementFixes fixes;
  private final Evaluator evaluator = new Evaluator();

  /**
   * @param request a request of the action that is to be allowed
   */
  public Admission(Catalogue catalogue, Action action, Request request) {
    this.request = request;
    this.withdrawal = new DenyRemovals(catalogue, action);
    this.fixes = new StatementFixes(request);
  }

  /**
   * Changes that may remove the first obstacle: a Deny that applies, or a layer that lacks an
   * Allow.
   */
  public List<PolicyChange> obstacle(Layers layers) {
    Trace trace = evaluator.trace(layers, request);
    for (StatementTrace one : trace.statements()) {
      if (one.effect() == Effect.DENY && one.applies()) {
        return layer(layers, one.id().layer())
            .map(layer -> spared(layer, reach(layer, one.id())))
            .orElse(List.of());
      }
    }
    for (Gate gate : trace.gates()) {
      if (gate.state() == Gate.State.IMPLICIT_DENY) {
        return granted(layers, trace, gate.layer());
      }
    }
    return List.of();
  }

  private List<PolicyChange> spared(LayerReach layer, StatementCoverage deny) {
    List<PolicyChange> changes = new ArrayList<>(fixes.sparing(layer, deny));
    changes.addAll(withdrawal.undeny(layer, deny));
    return changes;
  }

  /**
   * Of the layer that has to allow; of the resource policy, which may spare it (EVALUATION §6.3).
   */
  private List<PolicyChange> granted(Layers layers, Trace trace, LayerId closed) {
    List<PolicyChange> changes = new ArrayList<>();
    layer(layers, closed).ifPresent(layer -> changes.addAll(granted(layer, trace)));
    if (closed.kind() != LayerKind.SCP && closed.kind() != LayerKind.RESOURCE) {
      layer(layers, LayerId.of(LayerKind.RESOURCE))
          .ifPresent(layer -> changes.addAll(granted(layer, trace)));
    }
    return changes;
  }

  /** The nearest statements of a layer made to fit, and a new one. */
  private List<PolicyChange> granted(LayerReach layer, Trace trace) {
    List<PolicyChange> changes = new ArrayList<>();
    trace.statements().stream()
        .filter(one -> one.id().layer().equals(layer.id()))
        .filter(one -> one.effect() == Effect.ALLOW)
        .filter(one -> one.outcome() == Trace.Outcome.DOES_NOT_APPLY)
        .filter(one -> fitsAction(one) || fixes.related(reach(layer, one.id()).statement()))
        .sorted(
            Comparator.<StatementTrace, Boolean>comparing(one -> !fitsAction(one))
                .thenComparingInt(one -> one.mismatches().size()))
        .flatMap(one -> fixes.admitting(layer, reach(layer, one.id()), one.mismatches()).stream())
        .filter(one -> layer.kind() != LayerKind.RESOURCE || one.keepsResources())
        .limit(NEAREST)
        .forEach(changes::add);
    if (layer.kind() != LayerKind.RESOURCE || speaksOfTheResource(layer, trace)) {
      fixes.added(layer).ifPresent(change -> changes.add(Math.min(1, changes.size()), change));
    }
    return changes;
  }

  /**
   * Whether the resource policy is attached to the resource of the request: it governs no other.
   */
  private static boolean speaksOfTheResource(LayerReach layer, Trace trace) {
    return trace.statements().stream()
        .filter(one -> one.id().kind() == layer.kind())
        .anyMatch(one -> one.mismatches().stream().noneMatch(Mismatch.Resource.class::isInstance));
  }

  private static boolean fitsAction(StatementTrace one) {
    return one.mismatches().stream().noneMatch(Mismatch.Action.class::isInstance);
  }

  private static Optional<LayerReach> layer(Layers layers, LayerId id) {
    return layers.inForce().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> new LayerReach(one, List.of(), Coverage.UNDECIDED, false))
        .findFirst();
  }

  /** A statement by its place; how much it covers is not asked here. */
  private static StatementCoverage reach(LayerReach layer, StatementId id) {
    Statement statement = LayerEdits.policy(layer, id).statements().get(id.statement());
    return new StatementCoverage(
        id, statement, Coverage.UNDECIDED, StatementElement.NOTHING, List.of());
  }
}

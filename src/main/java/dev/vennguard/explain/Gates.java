package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.explain.Gate.State;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.LayerWords;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The gates of an action in AWS's order. */
final class Gates {
  private final Verdict verdict;
  private final List<LayerReach> layers;
  private final ResourceGrant sparing;
  private final Action action;

  /**
   * @param sparing what the resource policy grants by itself
   */
  Gates(Verdict verdict, List<LayerReach> layers, ResourceGrant sparing, Action action) {
    this.verdict = verdict;
    this.layers = layers;
    this.sparing = sparing;
    this.action = action;
  }

  List<Gate> all() {
    List<Gate> gates = new ArrayList<>();
    gates.add(explicitDeny());
    for (LayerKind kind : LayerKind.values()) {
      List<LayerReach> ofKind = layers.stream().filter(one -> one.kind() == kind).toList();
      if (ofKind.isEmpty()) {
        gates.add(
            new Gate(kind.id(), State.NOT_IN_FORCE, "no " + LayerWords.chip(LayerId.of(kind))));
      }
      ofKind.forEach(one -> gates.add(gate(one)));
    }
    return gates;
  }

  private Gate explicitDeny() {
    List<Coverage> denies =
        layers.stream()
            .flatMap(layer -> layer.applying(Effect.DENY).stream())
            .map(StatementCoverage::coverage)
            .toList();
    if (verdict.outcome() == Outcome.EXPLICIT_DENY || denies.contains(Coverage.ALL)) {
      return new Gate("deny", State.FAILED, "explicit deny");
    }
    if (denies.contains(Coverage.UNDECIDED)) {
      return new Gate("deny", State.UNDECIDED, "explicit deny: undecided");
    }
    return denies.isEmpty()
        ? new Gate("deny", State.PASSED, "no explicit deny")
        : new Gate("deny", State.PARTLY, "explicit deny of some");
  }

  private Gate gate(LayerReach layer) {
    String id = layer.id().text();
    String chip = LayerWords.chip(layer.id());
    return switch (layer.kind()) {
      case RCP ->
          RcpServices.include(action.service())
              ? new Gate(id, State.PASSED, chip + ": never has to allow")
              : new Gate(id, State.NOT_IN_FORCE, chip + ": not for " + action.service());
      case RESOURCE ->
          layer.required()
              ? required(id, layer)
              : new Gate(id, State.PASSED, chip + ": " + grant(layer));
      case SCP, IDENTITY, BOUNDARY, SESSION -> {
        Coverage spared = sparing.of(layer.kind());
        if (spared == Coverage.ALL && layer.allows() != Coverage.ALL) {
          yield new Gate(id, State.PASSED, chip + ": not needed");
        }
        yield switch (layer.allows()) {
          case ALL -> new Gate(id, State.PASSED, chip + ": allows");
          case SOME -> new Gate(id, State.PARTLY, chip + ": allows some");
          case NONE ->
              spared == Coverage.NONE
                  ? new Gate(id, State.FAILED, chip + noAllow(layer))
                  : new Gate(id, State.PARTLY, chip + noAllow(layer) + ", spared for some");
          case UNDECIDED -> new Gate(id, State.UNDECIDED, chip + ": undecided");
        };
      }
    };
  }

  /** The policy of a key or a role has to allow. */
  private Gate required(String id, LayerReach layer) {
    String title = ServiceRules.required(action.qualifiedName()).title();
    return switch (layer.allows()) {
      case ALL -> new Gate(id, State.PASSED, title + ": " + grant(layer));
      case SOME -> new Gate(id, State.PARTLY, title + ": " + grant(layer) + ", for some");
      case NONE -> new Gate(id, State.FAILED, title + noAllow(layer));
      case UNDECIDED -> new Gate(id, State.UNDECIDED, title + ": undecided");
    };
  }

  /** A resource policy is never in the way; what counts is how far its grants go. */
  private String grant(LayerReach layer) {
    if (layer.allows() == Coverage.NONE) {
      return "not needed";
    }
    return switch (sparing.limits()) {
      case ALL -> "grants alone";
      case SOME -> "grants some alone";
      case UNDECIDED -> "undecided";
      case NONE ->
          switch (sparing.identity()) {
            case ALL -> "grants without identity";
            case SOME -> "grants some without identity";
            case NONE -> "leaves it to identity";
            case UNDECIDED -> "undecided";
          };
    };
  }

  private static String noAllow(LayerReach layer) {
    boolean speaks =
        layer.statements().stream()
            .anyMatch(one ->
                one.statement().effect() == Effect.ALLOW
                    && one.failed() != StatementElement.ACTION);
    return speaks ? ": never matches" : ": no allow";
  }
}

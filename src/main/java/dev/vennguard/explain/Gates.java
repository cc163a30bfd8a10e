package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.explain.Gate.State;
import dev.vennguard.explain.content.GateFinding;
import dev.vennguard.explain.content.GateFinding.Denies;
import dev.vennguard.explain.content.GateFinding.Note;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ResourceGrant;
import dev.vennguard.explain.coverage.StatementCoverage;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.policy.Effect;
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
        gates.add(new Gate(kind.id(), State.NOT_IN_FORCE, new GateFinding.Absent(kind)));
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
      return deny(State.FAILED, Denies.ALL);
    }
    if (denies.contains(Coverage.UNDECIDED)) {
      return deny(State.UNDECIDED, Denies.UNDECIDED);
    }
    return denies.isEmpty() ? deny(State.PASSED, Denies.NONE) : deny(State.PARTLY, Denies.SOME);
  }

  private static Gate deny(State state, Denies denies) {
    return new Gate("deny", state, new GateFinding.ExplicitDeny(denies));
  }

  private Gate gate(LayerReach layer) {
    if (!StatementCoverages.asked(layer.kind(), action)) {
      GateFinding why =
          layer.kind() == LayerKind.RCP
              ? new GateFinding.OtherServices(layer.id(), action.service())
              : new GateFinding.NotAsked(layer.id());
      return new Gate(layer.id().text(), State.NOT_IN_FORCE, why);
    }
    return switch (layer.kind()) {
      case RCP -> gate(layer, State.PASSED, Note.NEVER_HAS_TO_ALLOW);
      case RESOURCE -> layer.required() ? required(layer) : gate(layer, State.PASSED, grant(layer));
      case SCP, IDENTITY, BOUNDARY, SESSION -> limiting(layer);
    };
  }

  private Gate limiting(LayerReach layer) {
    Coverage spared = sparing.of(layer.kind());
    if (spared == Coverage.ALL && layer.allows() != Coverage.ALL) {
      return gate(layer, State.PASSED, Note.NOT_NEEDED);
    }
    return switch (layer.allows()) {
      case ALL -> gate(layer, State.PASSED, Note.ALLOWS);
      case SOME -> gate(layer, State.PARTLY, Note.ALLOWS_SOME);
      case NONE ->
          spared == Coverage.NONE
              ? gate(layer, State.FAILED, noAllow(layer))
              : new Gate(
                  layer.id().text(),
                  State.PARTLY,
                  new GateFinding.SparedForSome(layer.id(), noAllow(layer)));
      case UNDECIDED -> gate(layer, State.UNDECIDED, Note.UNDECIDED);
    };
  }

  private static Gate gate(LayerReach layer, State state, Note note) {
    return new Gate(layer.id().text(), state, new GateFinding.OfLayer(layer.id(), note));
  }

  /** The policy of a key or a role has to allow. */
  private Gate required(LayerReach layer) {
    return switch (layer.allows()) {
      case ALL -> required(layer, State.PASSED, grant(layer));
      case SOME -> required(layer, State.PARTLY, grant(layer));
      case NONE -> required(layer, State.FAILED, noAllow(layer));
      case UNDECIDED -> required(layer, State.UNDECIDED, Note.UNDECIDED);
    };
  }

  private Gate required(LayerReach layer, State state, Note note) {
    String title = ServiceRules.required(action.qualifiedName()).title();
    return new Gate(
        layer.id().text(),
        state,
        new GateFinding.Required(title, note, layer.allows() == Coverage.SOME));
  }

  /** A resource policy is never in the way; what counts is how far its grants go. */
  private Note grant(LayerReach layer) {
    if (layer.allows() == Coverage.NONE) {
      return Note.NOT_NEEDED;
    }
    return switch (sparing.limits()) {
      case ALL -> Note.GRANTS_ALONE;
      case SOME -> Note.GRANTS_SOME_ALONE;
      case UNDECIDED -> Note.UNDECIDED;
      case NONE ->
          switch (sparing.identity()) {
            case ALL -> Note.GRANTS_WITHOUT_IDENTITY;
            case SOME -> Note.GRANTS_SOME_WITHOUT_IDENTITY;
            case NONE -> Note.LEAVES_IT_TO_IDENTITY;
            case UNDECIDED -> Note.UNDECIDED;
          };
    };
  }

  private static Note noAllow(LayerReach layer) {
    boolean named =
        layer.statements().stream()
            .anyMatch(one ->
                one.statement().effect() == Effect.ALLOW
                    && one.failed() != StatementElement.ACTION);
    return named ? Note.NEVER_MATCHES : Note.NO_ALLOW;
  }
}

package dev.vennguard.ui.shell;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ResourceUse;
import dev.vennguard.live.CutOff;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Coverage;
import dev.vennguard.prove.Outcome;
import dev.vennguard.syntax.Span;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What is said about one action under the matrix. Plain Java. */
final class ActionDetailModel {
  private ActionDetailModel() {}

  /**
   * All that is said.
   *
   * @param name such as {@code s3:GetObject}
   * @param kind access level and resource types
   * @param sentence the outcome
   * @param gates the layers in order, and the result
   * @param mentions the statements that speak of it
   * @param reason why it is undecided; empty if it is decided
   */
  record Detail(
      String name,
      String kind,
      Outcome outcome,
      String sentence,
      List<Gate> gates,
      List<Mention> mentions,
      String reason) {
    /** Copies the lists. */
    Detail {
      gates = List.copyOf(gates);
      mentions = List.copyOf(mentions);
    }
  }

  /** One step on the way to the outcome. */
  record Gate(String words, GateState state) {}

  /** Whether requests come through a step. */
  enum GateState {
    OPEN,
    PARTLY,
    SHUT,
    UNKNOWN
  }

  /** A statement that speaks of the action, and where it stands. */
  record Mention(LayerKind layer, String words, DocumentId document, Span span) {}

  /** What is said about an action. */
  static Detail project(Snapshot snapshot, int index) {
    Evaluation evaluation = snapshot.evaluation();
    Action action = evaluation.catalogue().actions().get(index);
    Outcome outcome = evaluation.outcome(index);
    List<Gate> gates = new ArrayList<>();
    boolean denied = outcome == Outcome.EXPLICIT_DENY;
    gates.add(
        denied
            ? new Gate("explicitly denied", GateState.SHUT)
            : new Gate("no deny decides", GateState.OPEN));
    List<Layer> layers = evaluation.layers().inForce();
    for (int i = 0; i < layers.size(); i++) {
      gates.add(gate(layers.get(i).id(), evaluation.coverage(i, index)));
    }
    if (evaluation.layers().first(LayerKind.BOUNDARY).isEmpty()) {
      gates.add(new Gate("boundary: none attached", GateState.OPEN));
    }
    gates.add(result(outcome));
    return new Detail(
        action.qualifiedName(),
        kind(action),
        outcome,
        sentence(evaluation, index),
        gates,
        mentions(snapshot, index),
        evaluation.reason(index));
  }

  /** An outcome in a sentence; beside the two sides it names the layer that cuts off. */
  static String sentence(Evaluation evaluation, int index) {
    CutOff cutOff = evaluation.cutOffBy(index);
    boolean further =
        cutOff.layers().stream()
            .anyMatch(layer ->
                layer.layer() != LayerKind.IDENTITY && layer.layer() != LayerKind.BOUNDARY);
    return further ? "Not allowed, " + cutOff.words() : sentence(evaluation.outcome(index));
  }

  /** An outcome in a sentence. */
  static String sentence(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> "Allowed, every request";
      case CONDITIONAL -> "Allowed for some requests, not for all";
      case IDENTITY_ONLY -> "Not allowed, cut off by the boundary";
      case BOUNDARY_ONLY -> "Not allowed, no identity policy grants it";
      case DISJOINT -> "Never allowed, the two overlap on no request";
      case EXPLICIT_DENY -> "Not allowed, explicitly denied";
      case NEITHER -> "Not allowed, no policy speaks of it";
      case UNDECIDED -> "Not decided";
    };
  }

  private static String kind(Action action) {
    List<String> types = new ArrayList<>();
    for (ResourceUse use : action.resources()) {
      types.add(use.type().name());
    }
    String resources = types.isEmpty() ? "no resource" : String.join(", ", types);
    return action.level().title() + " · " + resources;
  }

  private static Gate gate(String id, Coverage coverage) {
    String layer = id + ": ";
    return switch (coverage) {
      case ALL -> new Gate(layer + "all", GateState.OPEN);
      case SOME -> new Gate(layer + "some", GateState.PARTLY);
      case NONE -> new Gate(layer + "none", GateState.SHUT);
      case UNDECIDED -> new Gate(layer + "undecided", GateState.UNKNOWN);
    };
  }

  private static Gate result(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> new Gate("allowed", GateState.OPEN);
      case CONDITIONAL -> new Gate("depends", GateState.PARTLY);
      case IDENTITY_ONLY, BOUNDARY_ONLY, DISJOINT, EXPLICIT_DENY, NEITHER ->
          new Gate("denied", GateState.SHUT);
      case UNDECIDED -> new Gate("undecided", GateState.UNKNOWN);
    };
  }

  private static List<Mention> mentions(Snapshot snapshot, int action) {
    List<Mention> found = new ArrayList<>();
    for (StatementId id : snapshot.evaluation().statementsFor(action)) {
      snapshot
          .documentOf(id)
          .ifPresent(document ->
              snapshot
                  .span(id)
                  .ifPresent(span -> found.add(mention(snapshot, id, document, span))));
    }
    return found;
  }

  private static Mention mention(Snapshot snapshot, StatementId id, Document document, Span span) {
    var statement = document.reading().policy().statements().get(id.statement());
    int line = document.reading().lines().line(span.start());
    String sid = statement.sid().isEmpty() ? "" : " " + statement.sid();
    boolean several = snapshot.documents(id.layer()).size() > 1;
    String where = several ? " of " + document.title() : "";
    String effect =
        switch (statement.effect()) {
          case ALLOW -> " allows it";
          case DENY -> " denies it";
        };
    String words = "line " + line + sid + where + effect;
    return new Mention(id.layer(), words, document.id(), span);
  }
}

package dev.vennguard.exchange.report;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.exchange.review.RecordedResult;
import dev.vennguard.live.CutOffFold;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which layer or statement is the reason for the outcome of an action, in words. */
final class OutcomeReasons {
  private static final int STATEMENTS = 3;

  private final Snapshot snapshot;
  private final Evaluation evaluation;
  private final ActionSet spoken;
  private final Map<StatementId, String> places = new HashMap<>();

  OutcomeReasons(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.evaluation = snapshot.evaluation();
    this.spoken = RecordedResult.spokenOf(evaluation);
  }

  /** The same words for actions that have the outcome for the same reason. */
  String of(Outcome outcome, int action) {
    return switch (outcome) {
      case ALLOWED ->
          uncontrolled(action)
              ? "no policy controls it"
              : "by " + statements(action, id -> granting(id) && allows(id));
      case CONDITIONAL -> "for some requests, by " + limiting(action);
      case IDENTITY_ONLY, DISJOINT -> CutOffFold.of(evaluation, action).words();
      case EXPLICIT_DENY ->
          CutOffFold.of(evaluation, action).words() + ": " + statements(action, id -> !allows(id));
      case BOUNDARY_ONLY -> "the identity policy grants none";
      case NEITHER ->
          spoken.contains(action) ? "no layer allows any request" : "no policy speaks of it";
      case UNDECIDED -> evaluation.reason(action);
    };
  }

  /** The statements of the layers that allow some requests; if there are none, every statement. */
  private String limiting(int action) {
    List<Layer> layers = evaluation.layers().inForce();
    String found =
        statements(
            action,
            id -> {
              for (int i = 0; i < layers.size(); i++) {
                Layer layer = layers.get(i);
                if (layer.id().equals(id.layer())) {
                  return evaluation.coverage(i, action) != Coverage.ALL;
                }
              }
              return false;
            });
    return found.isEmpty() ? statements(action, _ -> true) : found;
  }

  /** Whether it is allowed whatever the policies say (EVALUATION §6.7). */
  private boolean uncontrolled(int action) {
    String name = evaluation.catalogue().actions().get(action).qualifiedName();
    return ServiceRules.uncontrolled(name, evaluation.layers().situation().caller());
  }

  private static boolean granting(StatementId id) {
    return id.kind() == LayerKind.IDENTITY || id.kind() == LayerKind.RESOURCE;
  }

  private boolean allows(StatementId id) {
    return statement(id).effect() == Effect.ALLOW;
  }

  private Statement statement(StatementId id) {
    return evaluation.layers().inForce().stream()
        .filter(layer -> layer.id().equals(id.layer()))
        .findFirst()
        .orElseThrow()
        .policies()
        .get(id.policy())
        .statements()
        .get(id.statement());
  }

  private String statements(int action, Predicate<StatementId> wanted) {
    List<String> names = new ArrayList<>();
    for (StatementId id : evaluation.statementsFor(action)) {
      if (wanted.test(id)) {
        names.add(places.computeIfAbsent(id, this::place));
      }
    }
    int more = names.size() - STATEMENTS;
    String shown = String.join(", ", names.stream().limit(STATEMENTS).toList());
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private String place(StatementId id) {
    return StatementPlaces.of(snapshot, id, statement(id).sid());
  }
}

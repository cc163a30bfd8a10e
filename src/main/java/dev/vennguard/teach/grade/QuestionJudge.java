package dev.vennguard.teach.grade;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Prediction;
import java.util.List;
import java.util.Optional;

/** Says what is right about questions. Not for several threads at once. */
public final class QuestionJudge {
  private final Catalogue catalogue;
  private final ActionShapes shapes;
  private final Prover prover;
  private final Evaluator evaluator = new Evaluator();

  /** Judges over this catalogue, with that prover. */
  public QuestionJudge(Catalogue catalogue, Prover prover) {
    this.catalogue = catalogue;
    this.prover = prover;
    this.shapes = ActionShapes.of(catalogue);
  }

  /** What happens to what is asked about, under these layers. */
  public QuestionTruth truth(Layers layers, Asked asked) {
    return switch (asked) {
      case Asked.OneRequest(Request request) -> one(layers, request);
      case Asked.EveryRequest(String name) ->
          catalogue
              .action(name)
              .map(action -> every(layers, action))
              .orElse(unknown("`%s` is no known action: check its spelling".formatted(name)));
    };
  }

  private QuestionTruth one(Layers layers, Request request) {
    Trace trace = evaluator.trace(layers, request);
    // A call on several resources is decided by the first that is refused, so the trace alone lies.
    var decision = evaluator.decide(layers, request);
    if (!decision.notEvaluated().isEmpty()) {
      return unknown("a statement that IAM would not store speaks of it: repair the policy");
    }
    return new QuestionTruth(Optional.of(Prediction.of(decision)), Optional.of(trace), "");
  }

  private QuestionTruth every(Layers layers, Action action) {
    Question question = Question.of(shapes.of(action.index()), layers, action);
    Verdict verdict = prover.answer(question);
    return switch (verdict.outcome()) {
      case ALLOWED -> known(Prediction.ALLOWED);
      case CONDITIONAL -> known(Prediction.DEPENDS);
      case EXPLICIT_DENY -> known(Prediction.explicit(denying(layers, action)));
      case DISJOINT, IDENTITY_ONLY, BOUNDARY_ONLY, NEITHER ->
          known(Prediction.implicit(missing(layers, verdict)));
      case UNDECIDED -> unknown("it cannot be decided: " + verdict.reason());
    };
  }

  private static QuestionTruth known(Prediction answer) {
    return new QuestionTruth(Optional.of(answer), Optional.empty(), "");
  }

  private static QuestionTruth unknown(String reason) {
    return new QuestionTruth(Optional.empty(), Optional.empty(), reason);
  }

  /** The first policy type in AWS's order with a Deny on the action. */
  private static String denying(Layers layers, Action action) {
    return layers.inForce().stream()
        .filter(layer -> denies(layer, action))
        .map(layer -> layer.id().text())
        .findFirst()
        .orElse(LayerKind.IDENTITY.id());
  }

  private static boolean denies(Layer layer, Action action) {
    return layer.policies().stream()
        .flatMap(policy -> policy.statements().stream())
        .anyMatch(
            one -> one.effect() == Effect.DENY && one.actions().matches(action.qualifiedName()));
  }

  /** The first policy type in AWS's order that allows no request of it, if one alone does not. */
  private static String missing(Layers layers, Verdict verdict) {
    List<Layer> inForce = layers.inForce();
    if (verdict.outcome() != Outcome.DISJOINT) {
      for (int i = 0; i < inForce.size(); i++) {
        boolean asked = inForce.get(i).kind() != LayerKind.RESOURCE;
        if (asked && verdict.coverage().get(i) == Coverage.NONE) {
          return inForce.get(i).id().text();
        }
      }
    }
    return Prediction.TOGETHER;
  }
}

package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.request.ActionTraits.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the layers in force allow of all requests of a class of actions.
 *
 * @param shape the requests
 * @param layers what each layer in force says; no boundary layer if none is attached
 * @param situation what is known of the requests
 */
public record Question(ActionShape shape, List<LayerQuestion> layers, Situation situation) {
  /** Copies the list. */
  public Question {
    layers = List.copyOf(layers);
  }

  /** The same of requests of another shape. */
  public Question of(ActionShape other) {
    return new Question(other, layers, situation);
  }

  /**
   * The same of one layer alone. What a resource policy grants its caller depends on whether a
   * boundary is attached, but not on what that says (EVALUATION §6.3).
   */
  public Question alone(int layer) {
    LayerQuestion one = layers.get(layer);
    List<LayerQuestion> left = new ArrayList<>(List.of(one));
    if (one.kind() == LayerKind.RESOURCE) {
      layers.stream()
          .filter(other -> other.kind() == LayerKind.BOUNDARY)
          .map(other -> new LayerQuestion(other.id(), List.of()))
          .forEach(left::add);
    }
    return new Question(shape, left, situation);
  }

  /**
   * What layers say of one action. An RCP says nothing of services that RCPs do not count for
   * (EVALUATION §6.2).
   */
  public static Question of(ActionShape shape, Layers layers, Action action) {
    return new Question(
        GivenResourcePolicy.of(layers).shape(shape), spoken(layers, action), layers.situation());
  }

  /** What several sets of layers say of one action: of requests of one shape, to be compared. */
  public static List<Question> sides(ActionShape shape, List<Layers> sides, Action action) {
    ActionShape common = GivenResourcePolicy.of(sides).shape(shape);
    return sides.stream().map(side -> side(common, spoken(side, action), side)).toList();
  }

  /**
   * What one of several sets of layers says of requests of their common shape. The rule of that
   * shape is in force if any of them gives the policy that it is about; a resource policy of this
   * side that is none says nothing, and must not deny either.
   *
   * @param spoken what the layers of this side say
   */
  public static Question side(ActionShape common, List<LayerQuestion> spoken, Layers side) {
    Rule rule = common.traits().rule();
    boolean fits = GivenResourcePolicy.of(side).shape(common).traits().rule() == rule;
    List<LayerQuestion> layers =
        fits ? spoken : spoken.stream().filter(one -> one.kind() != LayerKind.RESOURCE).toList();
    return new Question(common, layers, side.situation());
  }

  private static List<LayerQuestion> spoken(Layers layers, Action action) {
    List<LayerQuestion> questions = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      boolean counts = layer.kind() != LayerKind.RCP || RcpServices.include(action.service());
      List<Statement> speaking =
          layer.policies().stream()
              .flatMap(policy -> policy.statements().stream())
              .filter(one -> counts && one.actions().matches(action.qualifiedName()))
              .toList();
      questions.add(new LayerQuestion(layer.id(), speaking));
    }
    return questions;
  }
}

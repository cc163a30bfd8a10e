package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
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
    return new Question(GivenPolicies.of(layers).shape(shape), questions, layers.situation());
  }
}

package dev.vennguard.explain.change;

import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Layers with a part replaced. */
public final class Changes {
  private Changes() {}

  /**
   * As if every layer but those that grant, the identity policies and the resource policy, allowed
   * all that it does not explicitly deny.
   */
  public static Layers grantsAlone(Layers layers) {
    return new Layers(
        layers.inForce().stream()
            .map(layer ->
                layer.kind() == LayerKind.IDENTITY || layer.kind() == LayerKind.RESOURCE
                    ? layer
                    : each(layer, Changes::onlyDenies))
            .toList(),
        layers.situation());
  }

  private static Policy onlyDenies(Policy policy) {
    List<Statement> statements = new ArrayList<>();
    policy.statements().stream()
        .filter(one -> one.effect() == Effect.DENY)
        .forEach(statements::add);
    statements.add(
        new Statement(
            "",
            Effect.ALLOW,
            PrincipalClause.NONE,
            ActionClause.EVERYTHING,
            ResourceClause.EVERYTHING,
            List.of(),
            policy.version()));
    return new Policy(policy.version(), statements);
  }

  /** The same layers without their Deny statements. */
  public static Layers withoutDenies(Layers layers) {
    return withoutDenies(layers, _ -> true);
  }

  /** The same layers, some of them without their Deny statements. */
  public static Layers withoutDenies(Layers layers, Predicate<Layer> which) {
    return new Layers(
        layers.inForce().stream()
            .map(layer -> which.test(layer) ? each(layer, Changes::onlyAllows) : layer)
            .toList(),
        layers.situation());
  }

  private static Policy onlyAllows(Policy policy) {
    return new Policy(
        policy.version(),
        policy.statements().stream().filter(one -> one.effect() == Effect.ALLOW).toList());
  }

  private static Layer each(Layer layer, UnaryOperator<Policy> change) {
    return new Layer(layer.id(), layer.policies().stream().map(change).toList());
  }

  /** The same layers after changes, one after the other. */
  public static Layers with(Layers layers, List<PolicyChange> plan) {
    Layers after = layers;
    for (PolicyChange change : plan) {
      after = with(after, change);
    }
    return after;
  }

  /** The same layers with one document replaced. */
  public static Layers with(Layers layers, PolicyChange change) {
    List<Layer> changed = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      if (layer.id().equals(change.layer())) {
        List<Policy> policies = new ArrayList<>(layer.policies());
        policies.set(change.policy(), change.after());
        changed.add(new Layer(layer.id(), policies));
      } else {
        changed.add(layer);
      }
    }
    return new Layers(changed, layers.situation());
  }
}

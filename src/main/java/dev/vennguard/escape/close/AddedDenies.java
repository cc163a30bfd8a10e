package dev.vennguard.escape.close;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Deny statements at the end of a document.
 *
 * @param layer the layer that the document belongs to
 * @param policy its index in the layer
 * @param before what it says
 * @param statements what it says, too, afterwards
 */
public record AddedDenies(LayerId layer, int policy, Policy before, List<Statement> statements) {
  /** Copies the list. */
  public AddedDenies {
    statements = List.copyOf(statements);
  }

  /** What the document says afterwards. */
  public Policy after() {
    List<Statement> all = new ArrayList<>(before.statements());
    all.addAll(statements);
    return new Policy(before.version(), all);
  }

  /** The layers with it. */
  public Layers on(Layers layers) {
    List<Layer> changed = new ArrayList<>();
    for (Layer one : layers.inForce()) {
      if (one.id().equals(layer)) {
        List<Policy> policies = new ArrayList<>(one.policies());
        policies.set(policy, after());
        changed.add(new Layer(one.id(), policies));
      } else {
        changed.add(one);
      }
    }
    return new Layers(changed, layers.situation());
  }
}

package dev.vennguard.explain.coverage;

import dev.vennguard.catalog.Action;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * What the resource policy grants by itself (EVALUATION §6.3).
 *
 * @param identity for how many requests no identity policy is needed
 * @param limits for how many neither boundary nor session policy is
 * @param caps those that are in force
 */
public record ResourceGrant(Coverage identity, Coverage limits, List<LayerId> caps) {
  private static final ResourceGrant NOTHING =
      new ResourceGrant(Coverage.NONE, Coverage.NONE, List.of());

  /** A list of its own. */
  public ResourceGrant {
    caps = List.copyOf(caps);
  }

  /**
   * Asks for the resource policy alone: under a boundary that allows all, and one that does not.
   */
  public static ResourceGrant of(ProofSource proofs, Layers layers, Action action) {
    if (layers.first(LayerKind.RESOURCE).isEmpty()) {
      return NOTHING;
    }
    // Without a boundary a Deny with NotPrincipal means something else.
    boolean bounded = layers.first(LayerKind.BOUNDARY).isPresent();
    LayerKind limit = bounded ? LayerKind.BOUNDARY : LayerKind.SESSION;
    return new ResourceGrant(
        alone(proofs, layers, new Layer(limit, 0, List.of(everything())), action),
        alone(proofs, layers, new Layer(limit, 0, List.of()), action),
        layers.inForce().stream()
            .filter(one -> one.kind() == LayerKind.BOUNDARY || one.kind() == LayerKind.SESSION)
            .map(Layer::id)
            .toList());
  }

  private static Coverage alone(ProofSource proofs, Layers layers, Layer limit, Action action) {
    List<Layer> two = new ArrayList<>(layers.first(LayerKind.RESOURCE).stream().toList());
    two.add(limit);
    return proofs.verdict(new Layers(two, layers.situation()), action).effective();
  }

  /** For how many requests an Allow of such a layer is not needed. */
  public Coverage of(LayerKind kind) {
    return switch (kind) {
      case IDENTITY -> identity;
      case BOUNDARY, SESSION -> limits;
      case RCP, SCP, RESOURCE -> Coverage.NONE;
    };
  }

  private static Policy everything() {
    return new Policy(
        PolicyVersion.V2012_10_17,
        List.of(Statement.of(Effect.ALLOW, ActionClause.EVERYTHING, ResourceClause.EVERYTHING)));
  }
}

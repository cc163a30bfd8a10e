package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.change.Changes;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Coverage;
import java.util.List;
import java.util.function.Predicate;

/** The layers whose Deny statements take something away from what would be allowed. */
final class Blame {
  private final ProofSource proofs;
  private final Layers layers;
  private final Action action;

  private Blame(ProofSource proofs, Layers layers, Action action) {
    this.proofs = proofs;
    this.layers = layers;
    this.action = action;
  }

  /**
   * Those layers.
   *
   * @param found all layers in force
   */
  static List<LayerReach> of(
      ProofSource proofs, Layers layers, Action action, List<LayerReach> found) {
    return new Blame(proofs, layers, action)
        .among(found.stream().filter(one -> !one.applying(Effect.DENY).isEmpty()).toList());
  }

  private List<LayerReach> among(List<LayerReach> denying) {
    List<LayerReach> alone =
        denying.stream()
            .filter(one -> differ(layers, without(layer -> layer.equals(one.layer()))))
            .toList();
    if (!alone.isEmpty() && !differ(layers, without(layer -> !named(alone, layer)))) {
      return alone;
    }
    // Some requests are denied twice over: each layer that denies one of them is to blame.
    Layers spared = without(_ -> true);
    List<LayerReach> taking =
        denying.stream()
            .filter(one -> differ(without(layer -> !layer.equals(one.layer())), spared))
            .toList();
    if (!taking.isEmpty()) {
      return taking;
    }
    // Nothing would be allowed anyway: left are the layers that deny every request.
    return denying.stream()
        .filter(one ->
            one.applying(Effect.DENY).stream().anyMatch(deny -> deny.coverage() == Coverage.ALL))
        .toList();
  }

  private static boolean named(List<LayerReach> found, Layer layer) {
    return found.stream().anyMatch(one -> one.layer().equals(layer));
  }

  private Layers without(Predicate<Layer> which) {
    return Changes.withoutDenies(layers, which);
  }

  /** Whether the second layers allow some request that the first do not, or may. */
  private boolean differ(Layers fewer, Layers more) {
    return !(proofs.difference(fewer, more, action).gained() instanceof Answer.None);
  }
}

package dev.vennguard.live;

import dev.vennguard.prove.result.LayerCoverage;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who stands, in one evaluation, for the actions that a layer by itself does not tell apart: the
 * first of them. So what their proof takes does not depend on earlier evaluations.
 */
final class Representatives {
  private final IdentityHashMap<LoneLayer, @Nullable Standing[]> first = new IdentityHashMap<>();

  /** What a layer allows by itself of the actions that one stands for. */
  static final class Standing {
    private final LoneLayer layer;
    private final int action;
    private @Nullable LayerCoverage covered;

    private Standing(LoneLayer layer, int action) {
      this.layer = layer;
      this.action = action;
      this.covered = layer.known(action);
    }

    /** The action that stands for the others. */
    int action() {
      return action;
    }

    /** Whether it was proved before. */
    boolean proved() {
      return covered != null;
    }

    /** The coverage; proved where it was not. */
    LayerCoverage covered(BiFunction<LoneLayer, Integer, LayerCoverage> prove) {
      LayerCoverage known = covered;
      if (known == null) {
        known = prove.apply(layer, action);
        covered = known;
      }
      return known;
    }
  }

  /** Of each layer who stands for an action there. To be asked in the order of the actions. */
  Standing[] of(List<LoneLayer> layers, int action) {
    Standing[] found = new Standing[layers.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = of(layers.get(i), action);
    }
    return found;
  }

  private Standing of(LoneLayer layer, int action) {
    int facet = layer.facet(action);
    @Nullable Standing[] all = first.get(layer);
    if (all == null || facet >= all.length) {
      all = all == null ? new Standing[facet + 4] : Arrays.copyOf(all, 2 * facet + 4);
      first.put(layer, all);
    }
    Standing known = all[facet];
    if (known == null) {
      known = new Standing(layer, action);
      all[facet] = known;
    }
    return known;
  }
}

package dev.vennguard.live;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Who stands, in one evaluation, for the actions that a layer by itself does not tell apart: the
 * first of them. So what their proof takes does not depend on earlier evaluations.
 */
final class Representatives {
  private final IdentityHashMap<LoneLayer, Map<Integer, Integer>> first = new IdentityHashMap<>();

  /** The one that stands for an action. To be asked in the order of the actions. */
  int of(LoneLayer layer, int action) {
    return first
        .computeIfAbsent(layer, _ -> new HashMap<>())
        .computeIfAbsent(layer.facet(action), _ -> action);
  }
}

package dev.vennguard.live.why;

import dev.vennguard.policy.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Plans of several changes: one obstacle after the other is removed, in the order in which AWS meets
 * them, until the goal is reached.
 */
final class Plans {
  private final Goal goal;
  private final Function<Layers, List<PolicyChange>> obstacle;
  private final int deepest;
  private final int first;
  private final int later;
  private final List<List<PolicyChange>> found = new ArrayList<>();

  /**
   * @param obstacle changes that may remove the first obstacle, the best first
   * @param deepest how many changes a plan may have
   * @param first how many changes are tried of the first obstacle
   * @param later how many of each further one
   */
  Plans(
      Goal goal,
      Function<Layers, List<PolicyChange>> obstacle,
      int deepest,
      int first,
      int later) {
    this.goal = goal;
    this.obstacle = obstacle;
    this.deepest = deepest;
    this.first = first;
    this.later = later;
  }

  /** The plans, each without the steps that it does not take. */
  List<List<PolicyChange>> of(Layers layers) {
    search(layers, List.of());
    Reduction reduction = new Reduction(layers, goal);
    return found.stream().map(reduction::of).toList();
  }

  private void search(Layers layers, List<PolicyChange> plan) {
    if (goal.reached(layers)) {
      found.add(plan);
    } else if (plan.size() < deepest) {
      obstacle.apply(layers).stream()
          .limit(plan.isEmpty() ? first : later)
          .forEach(change -> search(Changes.with(layers, List.of(change)), plus(plan, change)));
    }
  }

  private static List<PolicyChange> plus(List<PolicyChange> plan, PolicyChange change) {
    List<PolicyChange> next = new ArrayList<>(plan);
    next.add(change);
    return next;
  }
}

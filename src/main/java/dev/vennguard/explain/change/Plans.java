package dev.vennguard.explain.change;

import dev.vennguard.policy.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Plans of several changes: one obstacle after the other is removed, in the order in which AWS
 * meets them, until the goal is reached.
 */
public final class Plans {
  private final Goal goal;
  private final Function<Layers, List<PolicyChange>> obstacle;
  private final Limits limits;
  private final List<List<PolicyChange>> found = new ArrayList<>();

  /**
   * How far the search goes.
   *
   * @param deepest how many changes a plan may have
   * @param first how many changes are tried of the first obstacle
   * @param later how many of each further one
   * @param most after how many plans it ends
   */
  public record Limits(int deepest, int first, int later, int most) {}

  /**
   * @param obstacle changes that may remove the first obstacle, the best first
   */
  public Plans(Goal goal, Function<Layers, List<PolicyChange>> obstacle, Limits limits) {
    this.goal = goal;
    this.obstacle = obstacle;
    this.limits = limits;
  }

  /** The plans, each without the steps that it does not take. */
  public List<List<PolicyChange>> of(Layers layers) {
    search(layers, List.of());
    PlanMinimizer reduction = new PlanMinimizer(layers, goal);
    return found.stream().map(reduction::of).toList();
  }

  /** Likewise without those that touch nearly every action, unless there are no others. */
  public List<List<PolicyChange>> narrow(Layers layers) {
    List<List<PolicyChange>> all = of(layers);
    List<List<PolicyChange>> narrow =
        all.stream().filter(plan -> plan.stream().noneMatch(PolicyChange::wide)).toList();
    return narrow.isEmpty() ? all.stream().limit(1).toList() : narrow;
  }

  private void search(Layers layers, List<PolicyChange> plan) {
    if (found.size() >= limits.most()) {
      return;
    }
    if (goal.reached(layers)) {
      found.add(plan);
    } else if (plan.size() < limits.deepest()) {
      obstacle.apply(layers).stream()
          .limit(plan.isEmpty() ? limits.first() : limits.later())
          .forEach(change -> search(Changes.with(layers, List.of(change)), plus(plan, change)));
    }
  }

  private static List<PolicyChange> plus(List<PolicyChange> plan, PolicyChange change) {
    List<PolicyChange> next = new ArrayList<>(plan);
    next.add(change);
    return next;
  }
}

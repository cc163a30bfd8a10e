package dev.vennguard.explain.change;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leaves out the steps of a plan that it does not take: what was in the way of one step may not be
 * in the way of a later one.
 */
final class PlanMinimizer {
  private final Layers layers;
  private final Goal goal;

  PlanMinimizer(Layers layers, Goal goal) {
    this.layers = layers;
    this.goal = goal;
  }

  /** The smallest part of the plan after which the goal is reached. */
  List<PolicyChange> of(List<PolicyChange> plan) {
    return IntStream.range(1, (1 << plan.size()) - 1)
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .map(chosen -> part(plan, chosen))
        .flatMap(Optional::stream)
        .filter(part -> goal.reached(Changes.with(layers, part)))
        .findFirst()
        .orElse(plan);
  }

  /** The steps whose bits are set, made anew where those between them are left out. */
  private Optional<List<PolicyChange>> part(List<PolicyChange> plan, int chosen) {
    List<PolicyChange> part = new ArrayList<>();
    Layers now = layers;
    for (int i = 0; i < plan.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        Optional<PolicyChange> again = again(plan.get(i), now);
        if (again.isEmpty()) {
          return Optional.empty();
        }
        part.add(again.get());
        now = Changes.with(now, again.get());
      }
    }
    return Optional.of(part);
  }

  private static Optional<PolicyChange> again(PolicyChange step, Layers now) {
    return now.inForce().stream()
        .filter(layer -> layer.id().equals(step.layer()))
        .map(Layer::policies)
        .map(policies -> policies.get(step.policy()))
        .findFirst()
        .flatMap(policy ->
            again(step.before(), step.after(), policy).map(after -> step.on(policy, after)));
  }

  /** What turns one document into another, done to a third; empty if it lacks what is changed. */
  private static Optional<Policy> again(Policy before, Policy after, Policy onto) {
    List<Statement> old = before.statements();
    List<Statement> now = after.statements();
    if (now.size() > old.size()) {
      return Optional.of(Edits.append(onto, now.getLast()));
    }
    int at = 0;
    while (at < now.size() && now.get(at).equals(old.get(at))) {
      at++;
    }
    int there = at < old.size() ? onto.statements().indexOf(old.get(at)) : -1;
    if (there < 0) {
      return Optional.empty();
    }
    return Optional.of(
        now.size() < old.size()
            ? Edits.remove(onto, there)
            : Edits.replace(onto, there, now.get(at)));
  }
}

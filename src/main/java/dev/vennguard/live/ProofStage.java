package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.ProofMemory.Node;
import dev.vennguard.live.ProofMemory.ProofClass;
import dev.vennguard.live.ProofMemory.Root;
import dev.vennguard.live.ProofMemory.Slot;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.ActionShape;
import dev.vennguard.prove.ActionShapes;
import dev.vennguard.prove.GivenPolicies;
import dev.vennguard.prove.Tie;
import dev.vennguard.prove.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Stage two: sorts the open actions into classes by the statements that speak of them and by what
 * of their requests matters, and has each class proved once, within a budget for all of them.
 */
final class ProofStage {
  private final ActionShapes shapes;
  private final ProofMemory memory;
  private final ProofLimits limits;

  ProofStage(ActionShapes shapes, ProofMemory memory, ProofLimits limits) {
    this.shapes = shapes;
    this.memory = memory;
    this.limits = limits;
  }

  /**
   * Proves what is open.
   *
   * @param layers the layers in force
   * @param covers the statements of each of them
   * @param open the actions to prove
   * @param outOfTime asked before each proof that was not made before
   */
  Proofs prove(
      Layers layers, List<List<StatementCover>> covers, ActionSet open, BooleanSupplier outOfTime) {
    if (open.isEmpty()) {
      return Proofs.none(open);
    }
    memory.trim();
    int[] actions = open.stream().toArray();
    Optional<Nodes> nodes = nodes(layers, covers, open);
    if (nodes.isEmpty()) {
      return Proofs.refused(actions, covers.size(), open.universe());
    }
    ProofClass[] classes = new ProofClass[actions.length];
    for (int i = 0; i < actions.length; i++) {
      classes[i] = nodes.get().classOf(actions[i]);
    }
    Set<ProofClass> refused = prove(classes, outOfTime);
    return Proofs.of(actions, classes, refused, covers.size(), open.universe());
  }

  /**
   * In the order of their first actions, until the budget for all is spent. What was proved before
   * costs what it cost then: so which are refused does not depend on what was asked before.
   *
   * @return the classes for which nothing was left
   */
  private Set<ProofClass> prove(ProofClass[] classes, BooleanSupplier outOfTime) {
    Set<ProofClass> refused = new HashSet<>();
    Set<ProofClass> seen = new HashSet<>();
    long left = limits.steps();
    for (ProofClass each : classes) {
      if (seen.add(each)) {
        if (left < 0) {
          refused.add(each);
          continue;
        }
        if (each.known().isEmpty() && !outOfTime.getAsBoolean()) {
          each.prove();
        }
        left -= each.cost();
      }
    }
    return refused;
  }

  /** The full verdicts on all actions, with examples that name their own resources. */
  IntFunction<Optional<Verdict>> verdicts(
      Layers layers, List<List<StatementCover>> covers, ActionSet all) {
    Optional<Nodes> nodes = nodes(layers, covers, all);
    return action -> nodes.map(known -> known.classOf(action).verdict(known.shape(action)));
  }

  /** The ties that the verdicts on actions rest on. */
  IntFunction<List<Tie>> ties(Layers layers, List<List<StatementCover>> covers, ActionSet all) {
    Optional<Nodes> nodes = nodes(layers, covers, all);
    return action ->
        nodes.map(known -> known.classOf(action).ties(known.shape(action))).orElse(List.of());
  }

  private Optional<Nodes> nodes(
      Layers layers, List<List<StatementCover>> covers, ActionSet actions) {
    Root root = new Root(Slot.of(layers.inForce()), layers.situation());
    return StatementPaths.of(covers, actions)
        .filter(paths -> paths.length(actions) <= limits.statements())
        .map(paths -> new Nodes(paths, root, GivenPolicies.of(layers)));
  }

  /** The nodes of the paths of one evaluation. */
  private final class Nodes {
    private final StatementPaths paths;
    private final Root root;
    private final GivenPolicies given;
    private final Map<Integer, Node> byPath = new HashMap<>();

    Nodes(StatementPaths paths, Root root, GivenPolicies given) {
      this.paths = paths;
      this.root = root;
      this.given = given;
    }

    ActionShape shape(int action) {
      return given.shape(shapes.of(action));
    }

    ProofClass classOf(int action) {
      return byPath
          .computeIfAbsent(paths.of(action), path -> memory.node(root, paths.steps(path)))
          .classOf(shape(action));
    }
  }
}

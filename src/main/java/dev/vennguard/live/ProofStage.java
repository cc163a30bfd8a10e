package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.ProofTree.Node;
import dev.vennguard.live.ProofTree.ProofClass;
import dev.vennguard.live.StatementCover.Reach;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.ActionShape;
import dev.vennguard.prove.ActionShapes;
import dev.vennguard.prove.GivenPolicies;
import dev.vennguard.prove.Tie;
import dev.vennguard.prove.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Stage two: sorts the open actions into classes by refining one partition with every statement,
 * and has each class proved once.
 */
final class ProofStage {
  private final ActionShapes shapes;
  private final ProofTree tree;

  ProofStage(ActionShapes shapes, ProofTree tree) {
    this.shapes = shapes;
    this.tree = tree;
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
    tree.trim();
    int[] actions = open.stream().toArray();
    GivenPolicies given = GivenPolicies.of(layers);
    ProofClass[] classes = classes(actions, nodes(layers, covers, open, actions), given);
    for (ProofClass each : classes) {
      if (each.known().isEmpty() && !outOfTime.getAsBoolean()) {
        each.prove();
      }
    }
    return Proofs.of(actions, classes, open.universe());
  }

  /** The full verdicts on all actions, with examples that name their own resources. */
  IntFunction<Verdict> verdicts(Layers layers, List<List<StatementCover>> covers, ActionSet all) {
    Node[] nodes = nodes(layers, covers, all, all.stream().toArray());
    GivenPolicies given = GivenPolicies.of(layers);
    return action -> {
      ActionShape shape = given.shape(shapes.of(action));
      return nodes[action].classOf(shape).verdict(shape);
    };
  }

  /** The ties that the verdicts on actions rest on. */
  IntFunction<List<Tie>> ties(Layers layers, List<List<StatementCover>> covers, ActionSet all) {
    Node[] nodes = nodes(layers, covers, all, all.stream().toArray());
    GivenPolicies given = GivenPolicies.of(layers);
    return action -> {
      ActionShape shape = given.shape(shapes.of(action));
      return nodes[action].classOf(shape).ties(shape);
    };
  }

  private Node[] nodes(
      Layers layers, List<List<StatementCover>> covers, ActionSet open, int[] actions) {
    Node[] nodes = new Node[actions.length];
    Arrays.fill(nodes, tree.root(ProofTree.Slot.of(layers.inForce()), layers.situation()));
    for (int layer = 0; layer < covers.size(); layer++) {
      for (StatementCover cover : covers.get(layer)) {
        if (cover.reach() != Reach.NOTHING && cover.mentions().intersects(open)) {
          refine(actions, nodes, layer, cover);
        }
      }
    }
    return nodes;
  }

  /** Neighbouring actions mostly take the same step: the last one is kept at hand. */
  private static void refine(int[] actions, Node[] nodes, int layer, StatementCover cover) {
    Node from = nodes[0];
    Node to = from;
    boolean known = false;
    for (int i = 0; i < actions.length; i++) {
      if (cover.mentions().contains(actions[i])) {
        if (!known || !nodes[i].equals(from)) {
          from = nodes[i];
          to = from.with(layer, cover);
          known = true;
        }
        nodes[i] = to;
      }
    }
  }

  private ProofClass[] classes(int[] actions, Node[] nodes, GivenPolicies given) {
    ProofClass[] classes = new ProofClass[actions.length];
    for (int i = 0; i < actions.length; i++) {
      classes[i] = nodes[i].classOf(given.shape(shapes.of(actions[i])));
    }
    return classes;
  }
}

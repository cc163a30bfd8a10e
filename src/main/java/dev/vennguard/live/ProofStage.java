package dev.vennguard.live;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.ProofMemory.Node;
import dev.vennguard.live.ProofMemory.ProofClass;
import dev.vennguard.live.ProofMemory.Root;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stage two: sorts the open actions into classes by the statements that speak of them and by what
 * of their requests matters, and has each class proved once, within a budget for all of them.
 */
final class ProofStage {
  private final ProofMemory memory;
  private final ProofLimits limits;

  ProofStage(ProofMemory memory, ProofLimits limits) {
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
  ProofResults prove(
      Layers layers, List<LayerCovers> covers, ActionSet open, BooleanSupplier outOfTime) {
    if (open.isEmpty()) {
      return ProofResults.none(open);
    }
    memory.trim();
    int[] actions = open.stream().toArray();
    Optional<Nodes> nodes = nodes(layers, covers, open);
    if (nodes.isEmpty()) {
      return ProofResults.refused(actions, covers.size(), open.universe());
    }
    ProofClass[] classes = new ProofClass[actions.length];
    for (int i = 0; i < actions.length; i++) {
      classes[i] = nodes.get().classOf(actions[i]);
    }
    Map<ProofClass, Verdict> proved = prove(classes, outOfTime, covers.size());
    return ProofResults.of(actions, classes, proved, open.universe());
  }

  /**
   * In the order of their first actions, until the budget for all is spent. What was proved before
   * costs what it cost then: so which are refused does not depend on what was asked before.
   *
   * @return the verdicts; none on what is pending
   */
  private Map<ProofClass, Verdict> prove(
      ProofClass[] classes, BooleanSupplier outOfTime, int layers) {
    Map<ProofClass, Verdict> proved = new HashMap<>();
    Set<ProofClass> seen = new HashSet<>();
    Representatives representatives = new Representatives();
    Verdict refused = ProofResults.refused(layers);
    Optional<ProofClass> last = Optional.empty();
    long left = limits.steps();
    for (ProofClass each : classes) {
      // Neighbouring actions are mostly of one class.
      if (last.filter(each::equals).isPresent() || !seen.add(each)) {
        continue;
      }
      last = Optional.of(each);
      if (left < 0) {
        proved.put(each, refused);
        continue;
      }
      LayerStandings standings = new LayerStandings(each, representatives);
      Optional<Verdict> known =
          standings.proved() ? each.known(standings.covered()) : Optional.empty();
      if (known.isPresent() || !outOfTime.getAsBoolean()) {
        proved.put(each, known.orElseGet(() -> each.prove(standings.covered())));
        left -= standings.cost();
      }
      left -= each.cost();
    }
    return proved;
  }

  /**
   * The full verdicts on all actions, with examples that name their own resources; none for an
   * action that is reached when the budget is spent.
   */
  IntFunction<Optional<Verdict>> verdicts(Layers layers, List<LayerCovers> covers, ActionSet all) {
    return affordable(
        nodes(layers, covers, all),
        (known, action) -> known.classOf(action).verdict(known.of(action).shape(action)));
  }

  /** The ties that the verdicts on actions rest on, likewise. */
  IntFunction<Optional<List<Tie>>> ties(Layers layers, List<LayerCovers> covers, ActionSet all) {
    return affordable(
        nodes(layers, covers, all),
        (known, action) -> known.classOf(action).ties(known.of(action).shape(action)));
  }

  private <T> IntFunction<Optional<T>> affordable(
      Optional<Nodes> nodes, BiFunction<Nodes, Integer, T> answer) {
    long start = memory.spent();
    return action ->
        nodes
            .filter(_ -> memory.spent() - start <= limits.examples())
            .map(known -> answer.apply(known, action));
  }

  private Optional<Nodes> nodes(Layers layers, List<LayerCovers> covers, ActionSet actions) {
    return StatementPaths.of(covers, actions)
        .filter(paths -> paths.length(actions) <= limits.statements())
        .map(paths -> new Nodes(paths, Root.of(layers), actions));
  }

  /** The nodes and the classes of one evaluation. */
  private final class Nodes {
    private final StatementPaths paths;
    private final Root root;
    private final @Nullable Node[] byPath;

    /** For each path its first action, for each action the next one of its path; from 1, 0 ends. */
    private final int[] head;

    private final int[] next;

    /** For each path its classes, by the number of what matters. */
    private final @Nullable ProofClass[][] classes;

    Nodes(StatementPaths paths, Root root, ActionSet actions) {
      this.paths = paths;
      this.root = root;
      this.byPath = new Node[paths.count()];
      this.classes = new ProofClass[paths.count()][];
      this.head = new int[paths.count()];
      this.next = new int[actions.universe()];
      int[] ascending = actions.stream().toArray();
      for (int i = ascending.length - 1; i >= 0; i--) {
        int action = ascending[i];
        next[action] = head[paths.of(action)];
        head[paths.of(action)] = action + 1;
      }
    }

    Node of(int action) {
      int path = paths.of(action);
      Node known = byPath[path];
      if (known == null) {
        known = memory.node(root, paths.steps(path));
        byPath[path] = known;
        classes[path] = classes(known, head[path]);
      }
      return known;
    }

    /** Each class is represented by its first action. */
    private @Nullable ProofClass[] classes(Node node, int head) {
      @Nullable ProofClass[] found = new ProofClass[4];
      for (int action = head; action != 0; action = next[action - 1]) {
        int facet = node.facet(action - 1);
        if (facet >= found.length) {
          found = Arrays.copyOf(found, 2 * facet + 1);
        }
        if (found[facet] == null) {
          found[facet] = node.represented(action - 1);
        }
      }
      return found;
    }

    ProofClass classOf(int action) {
      Node node = of(action);
      ProofClass known = classes[paths.of(action)][node.facet(action)];
      return known == null ? node.represented(action) : known;
    }
  }
}

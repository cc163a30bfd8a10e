package dev.vennguard.live;

import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.ActionShape;
import dev.vennguard.prove.LayerQuestion;
import dev.vennguard.prove.Outcome;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.Question;
import dev.vennguard.prove.Relevance;
import dev.vennguard.prove.Relevance.Facet;
import dev.vennguard.prove.Tie;
import dev.vennguard.prove.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers verdicts by what a class of actions is made of: the layers in force, the statements
 * that speak of it, in order, and what of its requests matters to them. A path from the root spells
 * the statements out, so the classes that an edit doesn't touch are found where they were.
 */
final class ProofTree {
  private final Prover prover;
  private final Probe probe;
  private final int capacity;
  private Map<Root, Node> roots = new HashMap<>();
  private int size;

  /**
   * @param capacity after how many remembered things everything is forgotten
   */
  ProofTree(Prover prover, Probe probe, int capacity) {
    this.prover = prover;
    this.probe = probe;
    this.capacity = capacity;
  }

  /** A layer in force. */
  record Slot(LayerKind kind, int level) {
    static List<Slot> of(List<Layer> layers) {
      return layers.stream().map(layer -> new Slot(layer.kind(), layer.level())).toList();
    }
  }

  /** One statement more than the node before; nodes share their beginnings. */
  private record Step(Node before, int layer, StatementCover cover) {}

  /** Forgets everything if it has become too much. Only between two evaluations. */
  void trim() {
    if (size > capacity) {
      roots = new HashMap<>();
      size = 0;
    }
  }

  /** Where the actions are of which no statement of these layers speaks. */
  Node root(List<Slot> slots, Situation situation) {
    return roots.computeIfAbsent(
        new Root(slots, situation), key -> new Node(slots, situation, Optional.empty()));
  }

  /** The layers in force, and the requests that they are held against. */
  private record Root(List<Slot> slots, Situation situation) {}

  /** Actions of which exactly these statements speak. */
  final class Node {
    private final List<Slot> slots;
    private final Situation situation;
    private final @Nullable Step step;
    private final Map<Integer, Map<StatementCover, Node>> children = new HashMap<>(4);
    private final Map<ActionShape, ProofClass> byShape = new IdentityHashMap<>(4);
    private final Map<Facet, ProofClass> byFacet = new HashMap<>(4);
    private @Nullable Relevance relevance;

    private Node(List<Slot> slots, Situation situation, Optional<Step> step) {
      this.slots = slots;
      this.situation = situation;
      this.step = step.orElse(null);
      size++;
    }

    /** The actions of these of which this statement of that layer speaks, too. */
    Node with(int layer, StatementCover cover) {
      return children
          .computeIfAbsent(layer, _ -> new IdentityHashMap<>(4))
          .computeIfAbsent(
              cover, _ -> new Node(slots, situation, Optional.of(new Step(this, layer, cover))));
    }

    /** The steps from the root, in order. */
    private List<Step> path() {
      List<Step> path = new ArrayList<>();
      for (Step at = step; at != null; at = at.before().step) {
        path.add(at);
      }
      return path.reversed();
    }

    /** Most nodes are only passed through: what matters to them is asked of few. */
    private Relevance relevance() {
      Relevance known = relevance;
      if (known == null) {
        known = Relevance.of(path().stream().map(one -> one.cover().statement()).toList());
        relevance = known;
      }
      return known;
    }

    /** The class of the actions with requests of that shape. */
    ProofClass classOf(ActionShape shape) {
      ProofClass known = byShape.get(shape);
      if (known != null) {
        return known;
      }
      size++;
      ProofClass found =
          byFacet.computeIfAbsent(relevance().facet(shape), _ -> new ProofClass(this, shape));
      byShape.put(shape, found);
      return found;
    }

    /** The verdict with examples whose requests are of that very shape. */
    Verdict verdict(ActionShape shape) {
      return prover.answer(question(shape));
    }

    private List<Tie> ties(ActionShape shape, Verdict verdict) {
      return prover.restsOn(question(shape), verdict);
    }

    private Question question(ActionShape shape) {
      List<Step> path = path();
      List<LayerQuestion> layers = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        layers.add(
            new LayerQuestion(slots.get(i).kind(), slots.get(i).level(), statements(path, i)));
      }
      return new Question(shape, layers, situation);
    }

    private static List<Statement> statements(List<Step> path, int layer) {
      return path.stream()
          .filter(step -> step.layer() == layer)
          .map(step -> step.cover().statement())
          .toList();
    }
  }

  /** Actions that one proof decides. */
  final class ProofClass {
    private final Node node;
    private final ActionShape shape;
    private final Map<ActionShape, Verdict> ofShapes = new IdentityHashMap<>(2);
    private @Nullable Verdict verdict;
    private @Nullable List<Tie> ties;

    private ProofClass(Node node, ActionShape shape) {
      this.node = node;
      this.shape = shape;
    }

    /** The verdict, if it was proved before. */
    Optional<Verdict> known() {
      return Optional.ofNullable(verdict);
    }

    /** Proves the class; its verdict is known from then on. */
    void prove() {
      if (verdict == null) {
        probe.proof();
        verdict = node.verdict(shape);
      }
    }

    /**
     * The verdict with examples for an action of that shape; found once for each shape. What could
     * not be proved is not tried again for the sake of its examples.
     */
    Verdict verdict(ActionShape wanted) {
      Verdict known = verdict;
      if (known != null && (wanted.equals(shape) || known.outcome() == Outcome.UNDECIDED)) {
        return known;
      }
      Verdict found = ofShapes.get(wanted);
      if (found == null) {
        size++;
        found = further(wanted);
        ofShapes.put(wanted, found);
      }
      return found;
    }

    /** The ties that the verdict rests on, found once. */
    List<Tie> ties(ActionShape wanted) {
      List<Tie> known = ties;
      if (known == null) {
        known = node.ties(wanted, verdict(wanted));
        ties = known;
      }
      return known;
    }

    /** Once some shape of the class has a verdict, the others have the same, but other examples. */
    private Verdict further(ActionShape wanted) {
      Verdict known =
          verdict != null || ofShapes.isEmpty() ? verdict : ofShapes.values().iterator().next();
      Question question = node.question(wanted);
      return known == null ? prover.answer(question) : prover.examples(question, known);
    }
  }
}

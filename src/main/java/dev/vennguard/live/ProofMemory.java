package dev.vennguard.live;

import dev.vennguard.live.StatementPaths.Step;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShape;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.GivenResourcePolicy;
import dev.vennguard.prove.request.LayerQuestion;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.request.Relevance;
import dev.vennguard.prove.result.LayerCoverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers verdicts by what a class of actions is made of: the layers in force, the statements
 * that speak of it, in order, and what of its requests matters to them. So the classes that an edit
 * doesn't touch are found where they were.
 */
final class ProofMemory {
  /** What a remembered verdict, or a shape, weighs beside its statements. */
  private static final int WEIGHT = 16;

  /** How many of the things that statements look at are kept apart. */
  private static final int FACETS = 64;

  private final Prover prover;
  private final Probe probe;
  private final ActionShapes shapes;
  private final int actions;
  private final long capacity;
  private final Memo<Facets.Key, Facets> facets = new Memo<>(FACETS);
  private Map<Key, Node> nodes = new HashMap<>();
  private Map<Key, LoneLayer> lone = new HashMap<>();
  private long weight;

  /**
   * @param shapes of all actions
   * @param actions how many there are
   * @param capacity after how many remembered things, statements of classes counted each,
   *     everything is forgotten
   */
  ProofMemory(Prover prover, Probe probe, ActionShapes shapes, int actions, long capacity) {
    this.prover = prover;
    this.probe = probe;
    this.shapes = shapes;
    this.actions = actions;
    this.capacity = capacity;
  }

  /** The layers in force, and the requests that they are held against. */
  record Root(List<LayerId> layers, Situation situation, GivenResourcePolicy given) {
    static Root of(Layers layers) {
      return new Root(
          layers.inForce().stream().map(Layer::id).toList(),
          layers.situation(),
          GivenResourcePolicy.of(layers));
    }

    /** As {@link Question#alone}. */
    Root alone(int layer) {
      List<LayerId> left = new ArrayList<>(List.of(layers.get(layer)));
      if (layers.get(layer).kind() == LayerKind.RESOURCE) {
        layers.stream().filter(one -> one.kind() == LayerKind.BOUNDARY).forEach(left::add);
      }
      return new Root(left, situation, given);
    }
  }

  /** Statements by the numbers of their covers: quick to compare, however long they are. */
  private static final class Key {
    private final Root root;
    private final int[] numbers;
    private final int hash;

    Key(Root root, List<Step> steps) {
      this.root = root;
      this.numbers = new int[2 * steps.size()];
      for (int i = 0; i < steps.size(); i++) {
        numbers[2 * i] = steps.get(i).layer();
        numbers[2 * i + 1] = steps.get(i).cover().number();
      }
      this.hash = 31 * root.hashCode() + Arrays.hashCode(numbers);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && hash == key.hash
          && Arrays.equals(numbers, key.numbers)
          && root.equals(key.root);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Forgets everything if it has become too much. Only between two evaluations. */
  void trim() {
    if (weight > capacity) {
      nodes = new HashMap<>();
      lone = new HashMap<>();
      weight = 0;
    }
  }

  /** What all proofs have taken until now, in steps. */
  long spent() {
    return prover.spent();
  }

  /** Where the actions are of which exactly these statements speak. */
  Node node(Root root, List<Step> steps) {
    return nodes.computeIfAbsent(new Key(root, steps), _ -> new Node(root, steps));
  }

  /** Actions of which exactly these statements speak. */
  final class Node {
    private final Root root;
    private final List<Step> steps;
    private final Facets facets;
    private @Nullable List<LoneLayer> lone;
    private @Nullable List<LayerQuestion> asked;
    private final Map<Integer, ProofClass> classes = new HashMap<>(4);

    private Node(Root root, List<Step> steps) {
      this.root = root;
      this.steps = List.copyOf(steps);
      this.facets = facets(this.steps);
      weight += steps.size() + WEIGHT;
    }

    private Facets facets(List<Step> asking) {
      Relevance relevance =
          Relevance.of(
              asking.stream().map(one -> one.cover().statement()).toList(),
              Set.of(root.situation().partition()));
      return ProofMemory.this.facets.get(
          new Facets.Key(relevance, root.given()), key -> new Facets(shapes, actions, key));
    }

    /** The requests of an action. */
    ActionShape shape(int action) {
      return facets.shape(action);
    }

    /** The number of what matters of an action's requests. */
    int facet(int action) {
      return facets.of(action);
    }

    /**
     * The class of an action and of all others of which the same matters. What its proof costs
     * depends on the action, so that each evaluation has to name the same one.
     */
    ProofClass represented(int action) {
      return classes.computeIfAbsent(
          action,
          _ -> {
            weight += WEIGHT;
            return new ProofClass(this, action);
          });
    }

    /** Of each layer in force what it says by itself. */
    private List<LoneLayer> lone() {
      List<LoneLayer> known = lone;
      if (known == null) {
        known =
            IntStream.range(0, root.layers().size())
                .mapToObj(layer ->
                    ProofMemory.this.lone.computeIfAbsent(
                        new Key(root.alone(layer), own(layer)), _ -> lone(layer)))
                .toList();
        lone = known;
      }
      return known;
    }

    private LoneLayer lone(int layer) {
      // Any shape will do: what is asked of an action has its own.
      Question alone = question(shapes.of(0)).alone(layer);
      return new LoneLayer(facets(own(layer)), alone);
    }

    private List<Step> own(int layer) {
      return steps.stream()
          .filter(step -> step.layer() == layer)
          .map(step -> new Step(0, step.cover()))
          .toList();
    }

    private List<Tie> ties(ActionShape shape, Verdict verdict) {
      return prover.restsOn(question(shape), verdict);
    }

    /** The prover knows the list again. */
    private Question question(ActionShape shape) {
      List<LayerQuestion> known = asked;
      if (known == null) {
        known =
            IntStream.range(0, root.layers().size())
                .mapToObj(i -> new LayerQuestion(root.layers().get(i), statements(i)))
                .collect(Collectors.toUnmodifiableList());
        asked = known;
      }
      return new Question(shape, known, root.situation());
    }

    private List<Statement> statements(int layer) {
      return steps.stream()
          .filter(step -> step.layer() == layer)
          .map(step -> step.cover().statement())
          .toList();
    }
  }

  /** Actions that one proof decides. */
  final class ProofClass {
    /** What a proof costs for each statement before its first step. */
    private static final int PER_STATEMENT = 500;

    private final Node node;
    private final int action;
    private final ActionShape shape;
    private final IdentityHashMap<ActionShape, Verdict> ofShapes = new IdentityHashMap<>(2);
    private Optional<Verdict> known = Optional.empty();
    private List<LayerCoverage> covered = List.of();
    private @Nullable List<Tie> ties;
    private long cost;

    private ProofClass(Node node, int action) {
      this.node = node;
      this.action = action;
      this.shape = node.shape(action);
      this.cost = leastCost();
    }

    /** The action that the others of its class share a proof with. */
    int action() {
      return action;
    }

    /** Of each layer in force what it says by itself. */
    List<LoneLayer> layers() {
      return node.lone();
    }

    /** What a layer allows by itself of an action of which it says the same. */
    LayerCoverage covered(LoneLayer layer, int representative) {
      return layer.of(representative, ProofMemory.this::fresh);
    }

    /** The verdict, if it was proved before with layers that allow as much by themselves. */
    Optional<Verdict> known(List<LayerCoverage> layers) {
      return known.isPresent() && alike(layers, covered) ? known : Optional.empty();
    }

    /**
     * What the proof cost, beside those of its layers, in steps of {@link
     * dev.vennguard.prove.result.ProofSettings}; before it is proved only what it costs at least.
     */
    long cost() {
      return cost;
    }

    /** Proves the class, where that was not done before. */
    Verdict prove(List<LayerCoverage> layers) {
      Optional<Verdict> before = known(layers);
      if (before.isPresent()) {
        return before.get();
      }
      probe.proof();
      Prover.Priced priced = prover.priced(node.question(shape), layers);
      cost = leastCost() + priced.steps();
      covered = List.copyOf(layers);
      known = Optional.of(priced.verdict());
      return priced.verdict();
    }

    private long leastCost() {
      return (long) PER_STATEMENT * (1 + node.steps.size());
    }

    /**
     * The verdict with examples for an action of that shape; found once for each shape. What could
     * not be proved is not tried again for the sake of its examples.
     */
    Verdict verdict(ActionShape wanted) {
      if (known.isPresent() && (wanted.equals(shape) || undecided(known.get()))) {
        return known.get();
      }
      Verdict found = ofShapes.get(wanted);
      if (found == null) {
        weight += WEIGHT;
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
      Question question = node.question(wanted);
      return known
          .or(() -> ofShapes.values().stream().findFirst())
          .map(verdict -> prover.examples(question, verdict))
          .orElseGet(() -> prover.answer(question));
    }
  }

  private LayerCoverage fresh(Question alone) {
    probe.loneLayer();
    weight += WEIGHT;
    return prover.covered(alone);
  }

  /** What it took to find out changes no verdict. */
  private static boolean alike(List<LayerCoverage> some, List<LayerCoverage> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).alike(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean undecided(Verdict verdict) {
    return verdict.outcome() == Outcome.UNDECIDED;
  }
}

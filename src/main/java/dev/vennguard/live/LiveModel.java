package dev.vennguard.live;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionPatterns.Complement;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Tie;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Evaluates layers over the whole catalogue and remembers, by content, what it worked out on the
 * way. Not for use by several threads at once.
 */
public final class LiveModel {
  /** Action numbers of remembered patterns: some 16 MB for each generation. */
  private static final int PATTERNS = 4_000_000;

  private static final int STATEMENTS = 4_000;
  private static final int DOCUMENTS = 400;
  private static final int EVALUATIONS = 32;
  private static final int REMEMBERED = 4_000_000;

  private final Catalogue catalogue;
  private final Prover prover;
  private final ActionPatterns patterns;
  private final ServiceSets services;
  private final Probe probe;
  private final ProofStage proofStage;
  private final Memo<ActionPattern, int[]> patternMemo =
      new Memo<>(PATTERNS, indices -> indices.length + 8);
  private final Memo<InLayer<Statement>, StatementCover> statementMemo = new Memo<>(STATEMENTS);
  private final Memo<InLayer<Policy>, List<StatementCover>> policyMemo = new Memo<>(DOCUMENTS);
  private final Memo<Layers, Evaluation> evaluationMemo = new Memo<>(EVALUATIONS);
  private int numbered;

  /** What a statement covers depends on the policy type, too: not each takes every element. */
  private record InLayer<T>(LayerKind layer, T content) {}

  /** A model that tells nobody what it computes. */
  public LiveModel(Catalogue catalogue) {
    this(catalogue, Probe.NONE);
  }

  /**
   * @param probe is told what is computed rather than remembered
   */
  public LiveModel(Catalogue catalogue, Probe probe) {
    this(catalogue, probe, ProofSettings.standard(), ProofLimits.standard());
  }

  /** A model whose proofs, and those about its answers, are made for that. */
  public LiveModel(Catalogue catalogue, ProofSettings settings) {
    this(catalogue, Probe.NONE, settings, ProofLimits.standard());
  }

  LiveModel(Catalogue catalogue, Probe probe, ProofSettings settings, ProofLimits limits) {
    this.catalogue = catalogue;
    this.prover = new Prover(settings);
    this.patterns = ActionPatterns.of(catalogue);
    this.services = ServiceSets.of(catalogue);
    this.probe = probe;
    this.proofStage =
        new ProofStage(
            new ProofMemory(
                prover, probe, ActionShapes.of(catalogue), catalogue.size(), REMEMBERED),
            limits);
  }

  /** The catalogue that it evaluates over. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Proves what it evaluates; whoever explains an evaluation asks the same one. */
  public Prover prover() {
    return prover;
  }

  /** What these layers leave of every action, however long the proofs take. */
  public Evaluation evaluate(Layers layers) {
    return evaluate(layers, () -> false);
  }

  /**
   * What these layers leave of every action. Proofs that are not reached in time are pending:
   * asking again goes on where this call stopped.
   *
   * @param outOfTime asked before each proof
   */
  public Evaluation evaluate(Layers layers, BooleanSupplier outOfTime) {
    Evaluation evaluation = evaluationMemo.get(layers, key -> fold(key, outOfTime));
    if (evaluation.pending().isEmpty()) {
      return evaluation;
    }
    Evaluation further = fold(layers, outOfTime);
    evaluationMemo.put(layers, further);
    return further;
  }

  /**
   * The verdicts on all actions, each with an allowed and a denied request of that very action
   * where there are such. Each is found when it is asked for; for use before the next evaluation.
   */
  public IntFunction<Verdict> verdicts(Layers layers) {
    ActionSet all = catalogue.none().not();
    IntFunction<Optional<Verdict>> found = proofStage.verdicts(layers, covers(layers), all);
    int count = layers.inForce().size();
    return action ->
        found
            .apply(action)
            .map(verdict -> verdict.forAction(catalogue.actions().get(action).qualifiedName()))
            .orElseGet(() -> ProofResults.refused(count));
  }

  /** The ties that the verdicts on actions rest on; found when they are asked for. */
  public IntFunction<List<Tie>> ties(Layers layers) {
    ActionSet all = catalogue.none().not();
    IntFunction<Optional<List<Tie>>> found = proofStage.ties(layers, covers(layers), all);
    return action -> found.apply(action).orElse(List.of());
  }

  private Evaluation fold(Layers layers, BooleanSupplier outOfTime) {
    probe.fold();
    List<LayerCovers> covers = covers(layers);
    List<LayerBits> bits = bits(covers);
    OutcomeFold folded = OutcomeFold.fold(layers, bits, services);
    ProofResults proofs = proofStage.prove(layers, covers, folded.open(), outOfTime);
    return new Evaluation(catalogue, layers, bits, covers, proofs, folded.with(proofs));
  }

  private List<LayerBits> bits(List<LayerCovers> covers) {
    List<LayerBits> bits = new ArrayList<>();
    for (LayerCovers layer : covers) {
      LayerKind kind = layer.layer().kind();
      LayerBits folded = LayerBits.fold(kind, layer.statements(), catalogue.none());
      bits.add(kind == LayerKind.RESOURCE ? folded.doubting(services.ruled()) : folded);
    }
    return bits;
  }

  private List<LayerCovers> covers(Layers layers) {
    return layers.inForce().stream().map(this::covers).toList();
  }

  private LayerCovers covers(Layer layer) {
    return new LayerCovers(
        layer.id(),
        layer.policies().stream()
            .map(policy -> policyMemo.get(new InLayer<>(layer.kind(), policy), this::covers))
            .toList());
  }

  private List<StatementCover> covers(InLayer<Policy> policy) {
    return policy.content().statements().stream()
        .map(statement ->
            statementMemo.get(new InLayer<>(policy.layer(), statement.anonymous()), this::cover))
        .toList();
  }

  private StatementCover cover(InLayer<Statement> located) {
    Statement statement = located.content();
    probe.statement(statement);
    return new StatementCover(
        numbered++,
        statement,
        located.layer() == LayerKind.RCP
            ? mentions(statement.actions()).and(services.limitedByRcps())
            : mentions(statement.actions()),
        StatementCover.reachOf(statement, located.layer()));
  }

  private ActionSet mentions(ActionClause clause) {
    List<int[]> lists = new ArrayList<>();
    for (ActionPattern pattern : clause.patterns()) {
      lists.add(patternMemo.get(pattern, this::expand));
    }
    return patterns.union(lists, clause.negated() ? Complement.OF_ALL_ACTIONS : Complement.NONE);
  }

  private int[] expand(ActionPattern pattern) {
    probe.pattern(pattern);
    return patterns.indices(pattern);
  }
}

package dev.vennguard.live;

import dev.vennguard.catalog.ActionPatterns;
import dev.vennguard.catalog.ActionPatterns.Complement;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates layers over the whole catalogue and remembers, by content, what it worked out on the
 * way. Not for use by several threads at once.
 */
public final class LiveModel {
  private static final int PATTERNS = 20_000;
  private static final int STATEMENTS = 4_000;
  private static final int DOCUMENTS = 400;
  private static final int EVALUATIONS = 32;

  private final Catalogue catalogue;
  private final ActionPatterns patterns;
  private final Probe probe;
  private final Memo<ActionPattern, int[]> patternMemo = new Memo<>(PATTERNS);
  private final Memo<Statement, StatementCover> statementMemo = new Memo<>(STATEMENTS);
  private final Memo<Policy, List<StatementCover>> policyMemo = new Memo<>(DOCUMENTS);
  private final Memo<Layers, Evaluation> evaluationMemo = new Memo<>(EVALUATIONS);

  /** A model that tells nobody what it computes. */
  public LiveModel(Catalogue catalogue) {
    this(catalogue, Probe.NONE);
  }

  /**
   * @param probe is told what is computed rather than remembered
   */
  public LiveModel(Catalogue catalogue, Probe probe) {
    this.catalogue = catalogue;
    this.patterns = new ActionPatterns(catalogue);
    this.probe = probe;
  }

  /** The catalogue that it evaluates over. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What these layers leave of every action. */
  public Evaluation evaluate(Layers layers) {
    return evaluationMemo.get(layers, this::fold);
  }

  private Evaluation fold(Layers layers) {
    probe.fold();
    List<LayerBits> bits = new ArrayList<>();
    List<List<List<StatementCover>>> covers = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      List<List<StatementCover>> documents =
          layer.policies().stream().map(policy -> policyMemo.get(policy, this::covers)).toList();
      covers.add(documents);
      bits.add(LayerBits.fold(documents.stream().flatMap(List::stream).toList(), catalogue.none()));
    }
    return new Evaluation(
        catalogue,
        layers,
        List.copyOf(bits),
        List.copyOf(covers),
        OutcomeFold.fold(layers.inForce(), bits, catalogue.none()));
  }

  private List<StatementCover> covers(Policy policy) {
    return policy.statements().stream()
        .map(statement -> statementMemo.get(statement.anonymous(), this::cover))
        .toList();
  }

  private StatementCover cover(Statement statement) {
    probe.statement(statement);
    return new StatementCover(
        statement, mentions(statement.actions()), StatementCover.reachOf(statement));
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

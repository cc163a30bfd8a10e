package dev.vennguard.live.why;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.why.EffectChange.Kind;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what two sets of layers allow, action by action. Only actions that a changed statement
 * speaks of are looked at: the others cannot differ.
 */
public final class Comparer {
  private final Proofs proofs;
  private final Differences differences;

  /**
   * @param proofs answers where an evaluation does not tell
   */
  public Comparer(Proofs proofs) {
    this.proofs = proofs;
    this.differences = new Differences(proofs);
  }

  /** What differs; both evaluations are over the same catalogue. */
  public EffectComparison compare(Evaluation before, Evaluation after) {
    List<StatementId> removed = onlyIn(before, after);
    List<StatementId> added = onlyIn(after, before);
    List<EffectChange> changes = new ArrayList<>();
    touched(before, after, removed, added)
        .forEach(index -> {
          Action action = before.catalogue().actions().get(index);
          Coverage old = coverage(before, action);
          Coverage now = coverage(after, action);
          kind(before, after, action, old, now)
              .ifPresent(kind ->
                  changes.add(
                      new EffectChange(
                          index,
                          kind,
                          old,
                          now,
                          speaking(before, removed, index),
                          speaking(after, added, index))));
        });
    return new EffectComparison(changes);
  }

  /** A request that is allowed afterwards and was not before. */
  public Difference gained(Evaluation before, Evaluation after, int action) {
    return differences.between(after.layers(), before.layers(), action(before, action));
  }

  /** A request that was allowed before and is not afterwards. */
  public Difference lost(Evaluation before, Evaluation after, int action) {
    return differences.between(before.layers(), after.layers(), action(before, action));
  }

  private static Action action(Evaluation evaluation, int index) {
    return evaluation.catalogue().actions().get(index);
  }

  private Coverage coverage(Evaluation evaluation, Action action) {
    Coverage known = evaluation.effective(action.index());
    return known == Coverage.UNDECIDED
        ? proofs.verdict(evaluation.layers(), action).effective()
        : known;
  }

  private Optional<Kind> kind(
      Evaluation before, Evaluation after, Action action, Coverage old, Coverage now) {
    if (old == Coverage.UNDECIDED || now == Coverage.UNDECIDED) {
      return Optional.of(Kind.UNDECIDED);
    }
    if (old == now && old != Coverage.SOME) {
      return Optional.empty();
    }
    if (old == Coverage.NONE || now == Coverage.NONE) {
      return Optional.of(old == Coverage.NONE ? Kind.GAINED : Kind.LOST);
    }
    if (old != now) {
      return Optional.of(now == Coverage.ALL ? Kind.WIDENED : Kind.NARROWED);
    }
    return both(
        differences.between(after.layers(), before.layers(), action),
        differences.between(before.layers(), after.layers(), action));
  }

  private static Optional<Kind> both(Difference gained, Difference lost) {
    if (gained instanceof Difference.Undecided || lost instanceof Difference.Undecided) {
      return Optional.of(Kind.UNDECIDED);
    }
    boolean more = gained instanceof Difference.Found;
    boolean fewer = lost instanceof Difference.Found;
    if (more && fewer) {
      return Optional.of(Kind.SHIFTED);
    }
    if (more || fewer) {
      return Optional.of(more ? Kind.WIDENED : Kind.NARROWED);
    }
    return Optional.empty();
  }

  private static ActionSet touched(
      Evaluation before, Evaluation after, List<StatementId> removed, List<StatementId> added) {
    Catalogue catalogue = before.catalogue();
    if (!kinds(before).equals(kinds(after))) {
      return catalogue.all();
    }
    ActionSet touched = catalogue.none();
    for (StatementId id : removed) {
      touched = touched.or(before.mentions(id));
    }
    for (StatementId id : added) {
      touched = touched.or(after.mentions(id));
    }
    return touched;
  }

  private static List<String> kinds(Evaluation evaluation) {
    return evaluation.layers().inForce().stream().map(Layer::id).toList();
  }

  private static List<StatementId> speaking(
      Evaluation evaluation, List<StatementId> statements, int action) {
    return statements.stream().filter(id -> evaluation.mentions(id).contains(action)).toList();
  }

  /** The statements of the first that have no equal in the same layer of the second. */
  private static List<StatementId> onlyIn(Evaluation first, Evaluation second) {
    Map<String, Map<Statement, Integer>> others = new HashMap<>();
    for (Layer layer : second.layers().inForce()) {
      Map<Statement, Integer> counts = others.computeIfAbsent(layer.id(), _ -> new HashMap<>());
      for (Policy policy : layer.policies()) {
        policy.statements().forEach(one -> counts.merge(one.anonymous(), 1, Integer::sum));
      }
    }
    List<StatementId> found = new ArrayList<>();
    for (Layer layer : first.layers().inForce()) {
      Map<Statement, Integer> counts = others.getOrDefault(layer.id(), new HashMap<>());
      for (int p = 0; p < layer.policies().size(); p++) {
        List<Statement> statements = layer.policies().get(p).statements();
        for (int s = 0; s < statements.size(); s++) {
          int left = counts.merge(statements.get(s).anonymous(), -1, Integer::sum);
          if (left < 0) {
            found.add(new StatementId(layer.kind(), layer.level(), p, s));
          }
        }
      }
    }
    return found;
  }
}

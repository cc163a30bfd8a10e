package dev.vennguard.explain.compare;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.compare.EffectChange.Kind;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what two sets of layers allow, action by action. Only actions that a changed statement
 * matches are looked at: the others cannot differ.
 */
public final class Comparer {
  private final ProofSource proofs;
  private final Differences differences;

  /**
   * @param proofs answers where an evaluation does not tell
   */
  public Comparer(ProofSource proofs) {
    this.proofs = proofs;
    this.differences = new Differences(proofs);
  }

  /** What differs; both evaluations are over the same catalogue. */
  public EffectComparison compare(Evaluation before, Evaluation after) {
    ChangedStatements changed = ChangedStatements.between(before, after);
    List<EffectChange> changes = new ArrayList<>();
    changed
        .touched(before, after)
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
                          speaking(before, changed.removed(), index),
                          speaking(after, changed.added(), index))));
        });
    return new EffectComparison(changes);
  }

  /** A request that is allowed afterwards and was not before. */
  public AllowedDifference gained(Evaluation before, Evaluation after, int action) {
    return differences.between(after.layers(), before.layers(), action(before, action));
  }

  /** A request that was allowed before and is not afterwards. */
  public AllowedDifference lost(Evaluation before, Evaluation after, int action) {
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
    return proved(before, after, action.index());
  }

  /** How an action differs that allows some requests before and after; empty if it does not. */
  public Optional<Kind> proved(Evaluation before, Evaluation after, int action) {
    var difference = proofs.difference(before.layers(), after.layers(), action(before, action));
    if (difference.gained() instanceof Answer.Unknown
        || difference.lost() instanceof Answer.Unknown) {
      return Optional.of(Kind.UNDECIDED);
    }
    boolean more = difference.gained() instanceof Answer.Found;
    boolean fewer = difference.lost() instanceof Answer.Found;
    if (more && fewer) {
      return Optional.of(Kind.SHIFTED);
    }
    if (more || fewer) {
      return Optional.of(more ? Kind.WIDENED : Kind.NARROWED);
    }
    return Optional.empty();
  }

  private static List<StatementId> speaking(
      Evaluation evaluation, List<StatementId> statements, int action) {
    return statements.stream().filter(id -> evaluation.mentions(id).contains(action)).toList();
  }
}

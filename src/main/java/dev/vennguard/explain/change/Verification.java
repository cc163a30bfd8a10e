package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.compare.Comparer;
import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.request.GivenResourcePolicy;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Plans that do what they are to do, each with its whole effect, the smallest effect first. */
public final class Verification {
  private static final int SHOWN = 4;

  private final LiveModel model;
  private final ProofSource proofs;
  private final Comparer comparer;
  private final BooleanSupplier stop;

  /**
   * @param stop asked before each proof
   */
  public Verification(LiveModel model, ProofSource proofs, BooleanSupplier stop) {
    this.model = model;
    this.proofs = proofs;
    this.comparer = new Comparer(proofs);
    this.stop = stop;
  }

  /**
   * Those plans that reach the goal; each is followed from its beginning. None of them empties a
   * key policy or a trust policy: nobody is helped by a verdict on condition that there were one.
   */
  public List<Candidate> of(
      Layers layers, Action action, List<List<PolicyChange>> plans, Goal goal) {
    Evaluation before = evaluated(layers);
    GivenResourcePolicy given = GivenResourcePolicy.of(layers);
    List<Candidate> found = new ArrayList<>();
    Set<Layers> seen = new HashSet<>();
    for (List<PolicyChange> plan : plans) {
      Layers after = Changes.with(layers, plan);
      if (seen.add(after) && GivenResourcePolicy.of(after).equals(given) && goal.reached(after)) {
        found.add(candidate(before, after, plan, action));
      }
    }
    return found.stream()
        .sorted(
            Comparator.<Candidate, Boolean>comparing(one -> !one.repair())
                .thenComparingInt(one -> one.others().changes().size())
                .thenComparingInt(Candidate::steps)
                .thenComparing(one -> one.changes().getLast().kind())
                .thenComparing(one -> one.verdict().effective() == Coverage.ALL)
                .thenComparing(
                    one -> one.changes().getFirst().layer().kind(), Comparator.reverseOrder()))
        .limit(SHOWN)
        .toList();
  }

  private Candidate candidate(
      Evaluation before, Layers after, List<PolicyChange> plan, Action action) {
    Verdict verdict = proofs.verdict(after, action);
    EffectComparison effect = comparer.compare(before, evaluated(after));
    return new Candidate(plan, verdict, effect.without(action.index()), List.of());
  }

  /** The whole effect of layers; how long it takes depends on how much of it was seen before. */
  private Evaluation evaluated(Layers layers) {
    Evaluation evaluation = model.evaluate(layers, stop);
    if (!evaluation.pending().isEmpty()) {
      throw new Stopped();
    }
    return evaluation;
  }
}

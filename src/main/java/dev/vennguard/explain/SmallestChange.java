package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.change.Admission;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.change.ClosingEdits;
import dev.vennguard.explain.change.DenyRemovals;
import dev.vennguard.explain.change.Goal;
import dev.vennguard.explain.change.Opening;
import dev.vennguard.explain.change.OpeningEdits;
import dev.vennguard.explain.change.Plans;
import dev.vennguard.explain.change.PolicyChange;
import dev.vennguard.explain.change.Verification;
import dev.vennguard.explain.change.Widening;
import dev.vennguard.explain.coverage.LayerReach;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.explain.coverage.StatementCoverages;
import dev.vennguard.explain.coverage.StoppableProofs;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The smallest changes that would allow an action, or more of it, or cut it off. Every one is
 * verified on the changed layers and comes with its effect on all other actions; the smallest
 * effect comes first, after repairs of statements that were meant to do it.
 */
public final class SmallestChange {
  private static final Plans.Limits TO_SOME = new Plans.Limits(3, 6, 3, 100);
  private static final Plans.Limits TO_MORE = new Plans.Limits(6, 3, 2, 8);
  private static final Plans.Limits TO_ONE = new Plans.Limits(6, 4, 2, 8);

  private final LiveModel model;
  private final ProofSource proofs;
  private final BooleanSupplier stop;
  private final Evaluator evaluator = new Evaluator();

  /**
   * @param model evaluates the changed layers over the whole catalogue
   * @param proofs verifies each change
   */
  public SmallestChange(LiveModel model, ProofSource proofs) {
    this(model, proofs, () -> false);
  }

  private SmallestChange(LiveModel model, ProofSource proofs, BooleanSupplier stop) {
    this.model = model;
    this.proofs = proofs;
    this.stop = stop;
  }

  /**
   * The same search, which ends by a {@link Stopped} when it is told to stop. What was proved until
   * then is remembered, so that a second attempt gets further.
   *
   * @param stop asked before each proof
   */
  public SmallestChange until(BooleanSupplier stop) {
    return new SmallestChange(model, new StoppableProofs(proofs, stop), stop);
  }

  /** All that is offered beside an explanation; nothing for an action that is not known. */
  public Proposals proposals(Layers layers, Explanation explanation) {
    String name = explanation.subject().name();
    Outcome outcome = explanation.verdict().outcome();
    List<Candidate> turn = outcome.effective() ? toCutOff(layers, name) : toAllow(layers, name);
    if (outcome != Outcome.CONDITIONAL) {
      return new Proposals(turn, List.of(), List.of());
    }
    List<Candidate> request =
        explanation.examples().denied() instanceof Shown.Replayed(Request denied, var _, var _)
            ? toAllow(layers, denied)
            : List.of();
    return new Proposals(turn, toAllowMore(layers, name), request);
  }

  /**
   * Changes after which some request of the action is allowed; none if some already is, and none
   * for an action that the catalogue does not know.
   */
  public List<Candidate> toAllow(Layers layers, String name) {
    Subject subject = Subject.of(catalogue(), name);
    Action action = subject.action();
    if (subject instanceof Subject.Unknown
        || proofs.verdict(layers, action).effective() != Coverage.NONE) {
      return List.of();
    }
    Goal goal = Goal.some(proofs, action);
    Opening opening = new Opening(proofs, catalogue(), action, partition(layers));
    Plans plans = new Plans(goal, opening::obstacle, TO_SOME);
    return verified().of(layers, action, plans.of(layers), goal);
  }

  /**
   * Changes after which every request of the action is allowed; none if all or none are already,
   * and none for an action that the catalogue does not know.
   */
  public List<Candidate> toAllowMore(Layers layers, String name) {
    Subject subject = Subject.of(catalogue(), name);
    Action action = subject.action();
    if (subject instanceof Subject.Unknown
        || proofs.verdict(layers, action).effective() != Coverage.SOME) {
      return List.of();
    }
    Goal goal = Goal.every(proofs, action);
    Widening widening = new Widening(proofs, catalogue(), action, partition(layers));
    Plans plans = new Plans(goal, widening::obstacle, TO_MORE);
    return verified().of(layers, action, plans.narrow(layers), goal);
  }

  /**
   * Changes after which that request is allowed; none if it is already, and none for an action that
   * the catalogue does not know.
   */
  public List<Candidate> toAllow(Layers layers, Request request) {
    Subject subject = Subject.of(catalogue(), request.action());
    Action action = subject.action();
    if (subject instanceof Subject.Unknown || evaluator.decide(layers, request).allowed()) {
      return List.of();
    }
    Goal goal = Goal.request(evaluator, request);
    Admission admission = new Admission(catalogue(), action, request);
    Plans plans = new Plans(goal, admission::obstacle, TO_ONE);
    return verified().of(layers, action, plans.narrow(layers), goal);
  }

  /** Changes after which no request of a known action is allowed; none if none is. */
  public List<Candidate> toCutOff(Layers layers, String name) {
    Subject subject = Subject.of(catalogue(), name);
    Action action = subject.action();
    if (subject instanceof Subject.Unknown
        || proofs.verdict(layers, action).effective() == Coverage.NONE) {
      return List.of();
    }
    ClosingEdits closing =
        new ClosingEdits(
            new OpeningEdits(catalogue(), action, partition(layers)),
            new DenyRemovals(catalogue(), action));
    List<List<PolicyChange>> plans = new ArrayList<>();
    for (LayerReach layer : StatementCoverages.layers(proofs, action, layers)) {
      if (layer.kind() == LayerKind.IDENTITY || layer.kind() == LayerKind.BOUNDARY) {
        closing.close(layer).forEach(change -> plans.add(List.of(change)));
      }
    }
    return verified().of(layers, action, plans, Goal.none(proofs, action));
  }

  private static String partition(Layers layers) {
    return layers.situation().partition();
  }

  private Catalogue catalogue() {
    return model.catalogue();
  }

  private Verification verified() {
    return new Verification(model, proofs, stop);
  }
}

package dev.vennguard.workspace;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.Explainer;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.SmallestChange;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.explain.compare.Comparer;
import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.explain.coverage.ProverSource;
import dev.vennguard.explain.coverage.StoppableProofs;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.request.ActionShapes;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Says why, and what would change it; remembers proofs. On the thread of its workspace. */
public final class Reasons {
  private final Explainer explainer;
  private final SmallestChange change;
  private final LiveModel model;
  private final ProverSource proofs;

  /**
   * @param model evaluates changed policies, and shares what it remembers
   */
  Reasons(LiveModel model) {
    Catalogue catalogue = model.catalogue();
    proofs = new ProverSource(catalogue, ActionShapes.of(catalogue), model.prover());
    explainer = new Explainer(catalogue, proofs);
    change = new SmallestChange(model, proofs);
    this.model = model;
  }

  /** Why the layers leave of an action what they leave. */
  public Explanation explain(Layers layers, String action) {
    return explainer.explain(layers, action);
  }

  /**
   * What becomes of all actions if other layers take the place of those that were evaluated.
   *
   * @param stop asked before each proof
   * @throws Stopped if it was told to stop; asking again goes on with what was proved
   */
  public EffectComparison effect(Evaluation before, Layers after, BooleanSupplier stop) {
    Evaluation evaluated = model.evaluate(after, stop);
    if (!evaluated.pending().isEmpty()) {
      throw new Stopped();
    }
    return new Comparer(new StoppableProofs(proofs, stop)).compare(before, evaluated);
  }

  /** The smallest changes that would allow the action, or more of it, or cut it off. */
  public Proposals proposals(Layers layers, Explanation explanation) {
    return proposals(layers, explanation, () -> false);
  }

  /**
   * Likewise, unless something better is to be done; asking again goes on with what was proved.
   *
   * @param stop asked before each proof
   * @throws dev.vennguard.explain.coverage.Stopped if it was told to stop
   */
  public Proposals proposals(Layers layers, Explanation explanation, BooleanSupplier stop) {
    return change.until(stop).proposals(layers, explanation);
  }

  /**
   * The smallest changes that would allow one request; none if it is allowed.
   *
   * @param stop asked before each proof
   * @throws dev.vennguard.explain.coverage.Stopped if it was told to stop
   */
  public List<Candidate> toAllow(Layers layers, Request request, BooleanSupplier stop) {
    return change.until(stop).toAllow(layers, request);
  }
}

package dev.vennguard.teach.present;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Outcome;

/** Counts what the circles show: actions on the left alone, in the middle, on the right alone. */
public final class CircleCounts {
  private final LiveModel model;

  /** Counts over this catalogue. */
  public CircleCounts(Catalogue catalogue) {
    this.model = new LiveModel(catalogue);
  }

  /**
   * Numbers of actions.
   *
   * @param identity given, and cut off
   * @param both allowed, at least for some requests
   * @param boundary with room, and not given
   * @param denied with a Deny that leaves nothing
   */
  public record Counted(int identity, int both, int boundary, int denied) {}

  /** The numbers under these layers. */
  public Counted of(Layers layers) {
    Evaluation evaluation = model.evaluate(layers);
    return new Counted(
        evaluation.count(Outcome.IDENTITY_ONLY),
        evaluation.count(Outcome.ALLOWED) + evaluation.count(Outcome.CONDITIONAL),
        evaluation.count(Outcome.BOUNDARY_ONLY),
        evaluation.count(Outcome.EXPLICIT_DENY));
  }
}

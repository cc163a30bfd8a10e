package dev.vennguard.workspace;

import dev.vennguard.live.Evaluation;
import dev.vennguard.live.LiveModel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The baseline of a workspace, if there is one. */
final class Pinned {
  private final LiveModel model;
  private final Clock clock;
  private @Nullable Baseline baseline;
  private @Nullable ChangeTracker tracker;

  Pinned(LiveModel model, Clock clock) {
    this.model = model;
    this.clock = clock;
  }

  /** Pins documents; not if one of them is broken. */
  void pin(String title, Collection<Document> documents) {
    if (documents.stream().anyMatch(Document::broken)) {
      return;
    }
    Evaluation evaluation = model.evaluate(DocumentLayers.of(documents));
    baseline = new Baseline(title, clock.instant(), List.copyOf(documents), evaluation);
  }

  void unpin() {
    baseline = null;
  }

  /**
   * How an evaluation differs from the baseline's, held against the same requests.
   *
   * @param outOfTime asked before each proof
   */
  Review review(Evaluation now, BooleanSupplier outOfTime) {
    Baseline with = baseline;
    if (with == null) {
      return new Review.None();
    }
    ChangeTracker used = tracker;
    if (used == null) {
      used = new ChangeTracker(model.catalogue(), model.prover());
      tracker = used;
    }
    Evaluation before =
        model.evaluate(DocumentLayers.of(with.documents()).in(now.layers().situation()), outOfTime);
    return new Review.Since(with, used.compare(before, now, outOfTime));
  }
}

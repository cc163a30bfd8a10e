package dev.vennguard.live;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.prove.result.ProofSettings;

/** Models with small budgets: what is dear is cheap to reach in them. */
public final class LimitedModels {
  private LimitedModels() {}

  /**
   * A model that knows nothing yet.
   *
   * @param question steps of one question
   * @param all steps of all questions together
   */
  public static LiveModel of(Catalogue catalogue, long question, long all) {
    return new LiveModel(
        catalogue,
        Probe.NONE,
        new ProofSettings(question),
        new ProofLimits(all, 300_000_000, 2_000_000));
  }
}

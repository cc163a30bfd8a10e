package dev.vennguard.explain.compare;

import dev.vennguard.catalog.Action;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Answer;

/** Finds a request that one set of layers allows and another does not. */
final class Differences {
  private final ProofSource proofs;

  Differences(ProofSource proofs) {
    this.proofs = proofs;
  }

  /** A request of the action that the first layers allow and the second do not. */
  AllowedDifference between(Layers allowing, Layers refusing, Action action) {
    return switch (proofs.difference(refusing, allowing, action).gained()) {
      case Answer.Found(var request) -> new AllowedDifference.Found(request);
      case Answer.None _ -> new AllowedDifference.None();
      case Answer.Unknown _ -> new AllowedDifference.Undecided();
    };
  }
}

package dev.vennguard.explain.change;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.explain.coverage.ProofSource;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.result.Coverage;

/** What a change is to bring about. */
public interface Goal {
  /** Whether changed layers bring it about: proved, or decided for a single request. */
  boolean reached(Layers after);

  /** Some request of the action is allowed. */
  static Goal some(ProofSource proofs, Action action) {
    return after -> {
      Coverage effective = proofs.verdict(after, action).effective();
      return effective == Coverage.ALL || effective == Coverage.SOME;
    };
  }

  /** Every request of the action is. */
  static Goal every(ProofSource proofs, Action action) {
    return after -> proofs.verdict(after, action).effective() == Coverage.ALL;
  }

  /** No request of the action is. */
  static Goal none(ProofSource proofs, Action action) {
    return after -> proofs.verdict(after, action).effective() == Coverage.NONE;
  }

  /** That one request is. */
  static Goal request(Evaluator evaluator, Request request) {
    return after -> evaluator.decide(after, request).allowed();
  }
}

package dev.vennguard.exchange.report;

import dev.vennguard.decide.Decision.Result;
import dev.vennguard.decide.Mismatch;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.Trace.Outcome;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.exchange.request.RequestInput;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.change.Candidate;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.workspace.Snapshot;
import java.util.Comparator;
import java.util.List;

/**
 * What is reported of one request.
 *
 * @param snapshot the policies that it was decided against
 * @param asked the request, and what AWS said of it
 * @param trace how it was decided
 * @param changes the smallest changes that would turn the decision of this very request
 * @param explanation of its action, for all requests
 */
public record RequestContent(
    Snapshot snapshot,
    RequestInput.Asked asked,
    Trace trace,
    List<Candidate> changes,
    Explanation explanation) {
  private static final int MOST = 3;

  /** Copies the list. */
  public RequestContent {
    changes = List.copyOf(changes);
  }

  /** The statements that decide it. */
  public List<StatementTrace> deciding() {
    return trace.statements().stream()
        .filter(one -> trace.decision().statements().contains(one.id()))
        .toList();
  }

  /** The statements that match its action and that IAM would not have stored. */
  public List<StatementTrace> notEvaluated() {
    return trace.statements().stream()
        .filter(one -> trace.decision().notEvaluated().contains(one.id()))
        .toList();
  }

  /**
   * Where an Allow is missing: the statements of that policy type that match the action and come
   * closest, those with the fewest unfitting elements first.
   */
  public List<StatementTrace> nearest() {
    LayerId by = trace.decision().decidedBy();
    if (trace.decision().result() != Result.IMPLICIT_DENY) {
      return List.of();
    }
    return trace.statements().stream()
        .filter(one -> one.id().layer().equals(by))
        .filter(one -> one.effect() == Effect.ALLOW && one.outcome() == Outcome.DOES_NOT_APPLY)
        .filter(one -> one.mismatches().stream().noneMatch(Mismatch.Action.class::isInstance))
        .sorted(Comparator.comparingInt(one -> one.mismatches().size()))
        .limit(MOST)
        .toList();
  }

  /** Whether the decision hangs on a statement that nobody can evaluate. */
  public boolean undecided() {
    return !trace.decision().notEvaluated().isEmpty();
  }
}

package dev.vennguard.escape;

import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.StatementId;
import java.util.List;

/**
 * One request of a walk along a path.
 *
 * @param request as it is allowed: decided by the evaluator of single requests
 * @param command the AWS CLI command that makes it, quoted for POSIX shells; empty where the next
 *     one makes it
 * @param openings the Allow statements that let it through: those of the boundary first
 */
public record WalkedStep(Request request, String command, List<StatementId> openings) {
  /** Copies the list. */
  public WalkedStep {
    openings = List.copyOf(openings);
  }
}

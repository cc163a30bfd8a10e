package dev.vennguard.decide;

import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.StatementId;
import java.util.List;

/**
 * What AWS answers to one request (EVALUATION §6).
 *
 * @param result allowed or denied, and which kind of denied
 * @param decidedBy for an explicit deny the first denying policy type in AWS's order; for an
 *     implicit deny the first one that had to allow and did not, even if no such policy is in force
 *     (a request into another account without a resource policy); for allowed the identity or the
 *     resource policy; nominally the identity policy, without statements, where nothing has to
 *     allow: for the root user, and where no policy controls the action (EVALUATION §6.7)
 * @param statements for an explicit deny every Deny statement that applies, in any layer; for
 *     allowed the Allow statements that apply in every layer that had to allow; for an implicit
 *     deny none
 * @param notEvaluated statements that speak of the action and that IAM would not have stored: the
 *     result is what the others give, and is not to be trusted while this list is not empty
 * @param onCondition for allowed what the answer takes for granted, because no document in force
 *     shows it (EVALUATION §6.7); otherwise none
 */
public record Decision(
    Result result,
    LayerId decidedBy,
    List<StatementId> statements,
    List<StatementId> notEvaluated,
    List<Premise> onCondition) {

  /** The three answers. */
  public enum Result {
    ALLOWED,
    EXPLICIT_DENY,
    IMPLICIT_DENY
  }

  /** An answer that takes nothing for granted. */
  public Decision(
      Result result,
      LayerId decidedBy,
      List<StatementId> statements,
      List<StatementId> notEvaluated) {
    this(result, decidedBy, statements, notEvaluated, List.of());
  }

  /** Copies the lists. */
  public Decision {
    statements = List.copyOf(statements);
    onCondition = List.copyOf(onCondition);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** Whether the request goes through. */
  public boolean allowed() {
    return result == Result.ALLOWED;
  }
}

package dev.vennguard.decide;

import dev.vennguard.decide.request.ServiceRules.RequiredPolicy;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.StatementId;
import java.util.List;

/**
 * A decision and how it came about.
 *
 * @param decision the same as without a trace
 * @param statements every statement of every layer, in AWS's order
 * @param gates the policy types in AWS's order, also those that are missing and would have had to
 *     allow
 */
public record Trace(Decision decision, List<StatementTrace> statements, List<Gate> gates) {
  /** Copies the lists. */
  public Trace {
    statements = List.copyOf(statements);
    gates = List.copyOf(gates);
  }

  /** How a statement came out. */
  public enum Outcome {
    APPLIES,
    /** Some element does not fit; see the mismatches. */
    DOES_NOT_APPLY,
    /** IAM would not have stored it. */
    NOT_EVALUATED,
    /** Its policy type does not count for this caller, or for this service. */
    NOT_IN_FORCE
  }

  /**
   * One statement.
   *
   * @param id where it stands
   * @param sid its {@code Sid}, or the empty text
   * @param effect whether it allows or denies
   * @param outcome how it came out
   * @param mismatches the elements that do not fit, all of them; empty unless it does not apply
   */
  public record StatementTrace(
      StatementId id, String sid, Effect effect, Outcome outcome, List<Mismatch> mismatches) {
    /** Copies the list. */
    public StatementTrace {
      mismatches = List.copyOf(mismatches);
    }

    /** Whether every element fits. */
    public boolean applies() {
      return outcome == Outcome.APPLIES;
    }
  }

  /**
   * One policy type and whether it let the request pass.
   *
   * @param layer the policy type, with its level
   * @param state how it came out
   * @param statements the Deny statements that apply, else the Allow statements that apply
   * @param required for a resource policy whether it is one that has to allow in every account, and
   *     which: a key policy or a trust policy (EVALUATION §6.7)
   */
  public record Gate(
      LayerId layer, State state, List<StatementId> statements, RequiredPolicy required) {
    /** Copies the list. */
    public Gate {
      statements = List.copyOf(statements);
    }

    /** How a policy type came out. */
    public enum State {
      /** A Deny statement applies. */
      EXPLICIT_DENY,
      /** It had to allow, and does. */
      ALLOWED,
      /** It had to allow, and does not. */
      IMPLICIT_DENY,
      /** It does not allow, and did not have to (EVALUATION §6.3). */
      NOT_NEEDED,
      /**
       * It does not count: the root user has no boundary, for example, most services know no RCPs,
       * and some actions no policy at all.
       */
      NOT_IN_FORCE
    }
  }
}

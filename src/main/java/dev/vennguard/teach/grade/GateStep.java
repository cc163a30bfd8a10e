package dev.vennguard.teach.grade;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Trace.Gate;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.policy.LayerId;
import java.util.List;

/**
 * One gate on a request's way.
 *
 * @param layer the policy type
 * @param state whether it lets the request pass
 * @param speaking its statements, with what did not fit
 * @param deciding whether the decision rests on this gate
 * @param ifOpen what would be decided if this gate let everything pass and denied nothing
 */
public record GateStep(
    LayerId layer,
    Gate.State state,
    List<StatementTrace> speaking,
    boolean deciding,
    Decision ifOpen) {
  /** Copies the list. */
  public GateStep {
    speaking = List.copyOf(speaking);
  }

  /** Whether the request gets past it. */
  public boolean passes() {
    return switch (state) {
      case ALLOWED, NOT_NEEDED, NOT_IN_FORCE -> true;
      case EXPLICIT_DENY, IMPLICIT_DENY -> false;
    };
  }
}

package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.explain.content.GateFinding;
import dev.vennguard.explain.content.GateFinding.Why;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import java.util.List;
import java.util.Optional;

/** Actions on which no policy in force has a say (EVALUATION §6.7). */
final class Unruled {
  private Unruled() {}

  /** Why no policy is asked about such an action; none for any other. */
  static Optional<Why> why(Action action, Situation situation) {
    String name = action.qualifiedName();
    if (ServiceRules.uncontrolled(name)) {
      return Optional.of(Why.UNCONTROLLED);
    }
    if (closed(name, situation)) {
      return Optional.of(Why.CLOSED_TO_ROOT);
    }
    return ServiceRules.unsigned(name) ? Optional.of(Why.UNSIGNED) : Optional.empty();
  }

  /** Its gates: none of AWS's is asked. */
  static List<Gate> gates(Why why) {
    Gate.State state =
        switch (why) {
          case UNCONTROLLED -> Gate.State.PASSED;
          case CLOSED_TO_ROOT, UNSIGNED -> Gate.State.FAILED;
        };
    return List.of(new Gate("none", state, new GateFinding.Unasked(why)));
  }

  private static boolean closed(String name, Situation situation) {
    return situation.caller() == CallerKind.ROOT && ServiceRules.closedToRoot(name);
  }
}

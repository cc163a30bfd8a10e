package dev.vennguard.explain;

import dev.vennguard.catalog.Action;
import dev.vennguard.decide.request.ServiceRules;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import java.util.List;
import java.util.Optional;

/** Actions on which no policy in force has a say (EVALUATION §6.7). */
final class Unruled {
  private Unruled() {}

  /** The outcome in one sentence, for such an action. */
  static Optional<String> sentence(Action action, Situation situation) {
    String name = action.qualifiedName();
    if (ServiceRules.uncontrolled(name)) {
      return Optional.of(
          "allowed: no policy controls it, whatever they say; an explicit Deny does nothing"
              + " either");
    }
    if (closed(name, situation)) {
      return Optional.of(
          "not allowed: the root user assumes no role, whatever the policies say; ask for a user or"
              + " a role instead");
    }
    return ServiceRules.unsigned(name)
        ? Optional.of(
            "not applicable: its requests are unsigned, so no user or role sends them; the trust"
                + " policy of the role alone decides")
        : Optional.empty();
  }

  /** Its gates: none of AWS's is asked. */
  static Optional<List<Gate>> gates(Action action, Situation situation) {
    String name = action.qualifiedName();
    if (ServiceRules.uncontrolled(name)) {
      return Optional.of(List.of(new Gate("none", Gate.State.PASSED, "no policy controls it")));
    }
    if (closed(name, situation)) {
      return Optional.of(List.of(new Gate("none", Gate.State.FAILED, "not for the root user")));
    }
    return ServiceRules.unsigned(name)
        ? Optional.of(List.of(new Gate("none", Gate.State.FAILED, "not for users and roles")))
        : Optional.empty();
  }

  private static boolean closed(String name, Situation situation) {
    return situation.caller() == CallerKind.ROOT && ServiceRules.closedToRoot(name);
  }
}

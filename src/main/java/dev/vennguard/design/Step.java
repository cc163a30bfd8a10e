package dev.vennguard.design;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a move does to a document as it stands.
 *
 * @param cleared where nothing stands afterwards
 * @param changed where something else stands afterwards, if there is such a place
 * @param become what stands there
 * @param saves the characters that it saves
 * @param wildcards how many action patterns with wildcards are new
 * @param shifts of how much the document speaks
 */
record Step(
    List<Slot> cleared,
    Optional<Slot> changed,
    Supplier<Statement> become,
    int saves,
    int wildcards,
    List<Shift> shifts) {
  Step {
    cleared = List.copyOf(cleared);
    shifts = List.copyOf(shifts);
  }

  /**
   * Statements of these actions come or go.
   *
   * @param effect which statements
   * @param left the logarithm of the part of the requests that they do not speak of; negated where
   *     they go
   */
  record Shift(ActionSet actions, Effect effect, double left) {}
}

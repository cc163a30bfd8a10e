package dev.vennguard.ui.matrix.filter;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.live.Evaluation;
import dev.vennguard.prove.result.Outcome;
import java.util.EnumSet;
import java.util.Set;

/**
 * A set of actions that was selected elsewhere and now filters the matrix.
 *
 * @param title what the set is; empty if nothing is filtered
 * @param actions the actions
 * @param outcomes if the set is exactly the actions with certain outcomes: which; else none
 */
public record Region(String title, ActionSet actions, Set<Outcome> outcomes) {
  public Region {
    outcomes = Set.copyOf(outcomes);
  }

  public static Region none(ActionSet all) {
    return new Region("", all, Set.of());
  }

  public static Region of(String title, ActionSet actions, Evaluation evaluation) {
    Set<Outcome> inside = EnumSet.noneOf(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      ActionSet with = evaluation.with(outcome);
      if (!with.isEmpty() && actions.containsAll(with)) {
        inside.add(outcome);
      }
    }
    boolean exact = union(inside, evaluation).equals(actions);
    return new Region(title, actions, exact ? inside : Set.of());
  }

  /** The same region of another evaluation: a set of outcomes is filled anew. */
  public Region renewed(Evaluation evaluation) {
    return outcomes.isEmpty() ? this : new Region(title, union(outcomes, evaluation), outcomes);
  }

  public boolean filters() {
    return !title.isEmpty();
  }

  private static ActionSet union(Set<Outcome> outcomes, Evaluation evaluation) {
    ActionSet union = evaluation.catalogue().none();
    for (Outcome outcome : outcomes) {
      union = union.or(evaluation.with(outcome));
    }
    return union;
  }
}

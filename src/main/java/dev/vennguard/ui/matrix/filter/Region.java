package dev.vennguard.ui.matrix.filter;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.workspace.Counts;
import dev.vennguard.workspace.Counts.Standing;
import java.util.EnumSet;
import java.util.Set;

/**
 * A set of actions that was selected elsewhere and now filters the matrix.
 *
 * @param title what the set is; empty if nothing is filtered
 * @param actions the actions
 * @param standings if the set is exactly the actions that stand in certain places: which; else none
 */
public record Region(String title, ActionSet actions, Set<Standing> standings) {
  public Region {
    standings = Set.copyOf(standings);
  }

  public static Region none(ActionSet all) {
    return new Region("", all, Set.of());
  }

  public static Region of(String title, ActionSet actions, Counts counts) {
    Set<Standing> inside = EnumSet.noneOf(Standing.class);
    for (Standing standing : Standing.values()) {
      ActionSet with = counts.set(standing);
      if (!with.isEmpty() && actions.containsAll(with)) {
        inside.add(standing);
      }
    }
    boolean exact = union(inside, counts).equals(actions);
    return new Region(title, actions, exact ? inside : Set.of());
  }

  /** The same region of another counts: what stands in certain places is filled anew. */
  public Region renewed(Counts counts) {
    return standings.isEmpty() ? this : new Region(title, union(standings, counts), standings);
  }

  public boolean filters() {
    return !title.isEmpty();
  }

  private static ActionSet union(Set<Standing> standings, Counts counts) {
    ActionSet union = counts.catalogue().none();
    for (Standing standing : standings) {
      union = union.or(counts.set(standing));
    }
    return union;
  }
}

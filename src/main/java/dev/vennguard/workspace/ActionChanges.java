package dev.vennguard.workspace;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.explain.compare.EffectChange.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which actions allow other requests than before, and in which way. Immutable. An action whose
 * proof is still to be made counts as {@link Kind#UNDECIDED}.
 */
public final class ActionChanges {
  private final Map<Kind, ActionSet> sets;
  private final ActionSet all;
  private final int waiting;

  /**
   * @param sets no action is in two of them
   * @param none the empty set of the catalogue
   * @param waiting how many actions are undecided only because their proof was not yet made
   */
  ActionChanges(Map<Kind, ActionSet> sets, ActionSet none, int waiting) {
    Map<Kind, ActionSet> complete = new EnumMap<>(Kind.class);
    ActionSet union = none;
    for (Kind kind : Kind.values()) {
      ActionSet set = sets.getOrDefault(kind, none);
      complete.put(kind, set);
      union = union.or(set);
    }
    this.sets = Map.copyOf(complete);
    this.all = union;
    this.waiting = waiting;
  }

  /** The actions that changed in that way. */
  public ActionSet of(Kind kind) {
    return sets.getOrDefault(kind, all);
  }

  /** All actions that changed. */
  public ActionSet all() {
    return all;
  }

  /** In which way an action changed; empty if it did not. */
  public Optional<Kind> kind(int action) {
    if (!all.contains(action)) {
      return Optional.empty();
    }
    for (Kind kind : Kind.values()) {
      if (of(kind).contains(action)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** How many actions changed in that way. */
  public int count(Kind kind) {
    return of(kind).count();
  }

  /** How many actions are undecided only because their proof was not yet made. */
  public int waiting() {
    return waiting;
  }
}

package dev.vennguard.policy;

import java.util.List;

/**
 * The {@code Action} or {@code NotAction} of a statement (EVALUATION §2).
 *
 * @param negated whether it is {@code NotAction}: every action that none of the patterns matches
 * @param patterns the listed patterns; any of them may match
 */
public record ActionClause(boolean negated, List<ActionPattern> patterns) {
  /** Copies the list. */
  public ActionClause {
    patterns = List.copyOf(patterns);
  }

  /**
   * Whether the statement speaks of this action.
   *
   * @param action {@code prefix:Name}, in any letter case
   */
  public boolean matches(String action) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(action)) != negated;
  }
}

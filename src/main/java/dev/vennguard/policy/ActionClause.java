package dev.vennguard.policy;

import java.util.List;

/**
 * The {@code Action} or {@code NotAction} of a statement (EVALUATION §2).
 *
 * @param negated whether it is {@code NotAction}: every action that none of the patterns matches
 * @param patterns the listed patterns; any of them may match
 */
public record ActionClause(boolean negated, List<ActionPattern> patterns) {
  /** {@code Action: "*"}. */
  public static final ActionClause EVERYTHING =
      new ActionClause(false, List.of(new ActionPattern("*")));

  /** {@code NotAction: []}: every action, in words that no policy uses. */
  public static final ActionClause EXCEPT_NONE = new ActionClause(true, List.of());

  /** {@code Action: []}: no action; of regions of requests, whose action is asked apart. */
  public static final ActionClause NOTHING = new ActionClause(false, List.of());

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

package dev.vennguard.policy;

import java.util.List;

/**
 * The {@code Resource} or {@code NotResource} of a statement (EVALUATION §3).
 *
 * @param negated whether it is {@code NotResource}: every resource that none of the patterns
 *     matches
 * @param patterns the listed patterns; any of them may match
 */
public record ResourceClause(boolean negated, List<ResourcePattern> patterns) {
  /** {@code Resource: "*"}, and what a trust policy means by leaving the element out. */
  public static final ResourceClause EVERYTHING =
      new ResourceClause(false, List.of(new ResourcePattern("*")));

  /** Copies the list. */
  public ResourceClause {
    patterns = List.copyOf(patterns);
  }

  /** Whether it covers every resource, the literal {@code *} included. */
  public boolean everything() {
    return negated ? patterns.isEmpty() : listsEverything();
  }

  /** Whether it covers no resource at all: an empty list, or {@code NotResource: "*"}. */
  public boolean nothing() {
    return negated ? listsEverything() : patterns.isEmpty();
  }

  /** A loop: each proof asks it of each statement. */
  private boolean listsEverything() {
    for (ResourcePattern pattern : patterns) {
      if (pattern.everything()) {
        return true;
      }
    }
    return false;
  }
}

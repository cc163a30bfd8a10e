package dev.vennguard.prove.atom;

import dev.vennguard.policy.ArnPattern;
import java.util.List;

/**
 * A {@code Resource} or {@code NotResource} clause, its variables resolved (EVALUATION §3).
 *
 * @param negated whether it is {@code NotResource}
 * @param patterns its patterns, of which none is {@code *}
 */
public record ResourcePredicate(boolean negated, List<ArnPattern> patterns) {
  public ResourcePredicate {
    patterns = List.copyOf(patterns);
  }
}

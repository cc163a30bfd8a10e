package dev.vennguard.syntax.text;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which known word a misspelt one was meant to be. */
public final class Suggestions {
  private final Map<String, Optional<String>> operators = new HashMap<>();
  private final List<String> known = new ArrayList<>();

  /** The operator that was probably meant; remembered, as a mistake is often made many times. */
  public Optional<String> operator(String written) {
    return operators.computeIfAbsent(written, text -> nearest(text, known()));
  }

  private List<String> known() {
    if (!known.isEmpty()) {
      return known;
    }
    for (Comparison comparison : Comparison.values()) {
      for (Qualifier qualifier : Qualifier.values()) {
        known.add(qualifier.prefix() + comparison.text());
        if (comparison != Comparison.NULL) {
          known.add(qualifier.prefix() + comparison.text() + "IfExists");
        }
      }
    }
    return known;
  }

  /** The known word at the smallest distance, if one is near: one slip in four letters at most. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    Optional<String> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int limit = Math.min(candidate.length() / 4, 3);
      if (Math.abs(candidate.length() - written.length()) <= limit) {
        int distance = Distance.between(written, candidate, limit);
        if (distance <= limit && distance < least) {
          best = Optional.of(candidate);
          least = distance;
        }
      }
    }
    return best;
  }
}

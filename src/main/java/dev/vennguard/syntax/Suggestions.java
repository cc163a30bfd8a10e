package dev.vennguard.syntax;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.ConditionOperator.Qualifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which known word a misspelt one was meant to be. */
final class Suggestions {
  private final Map<String, Optional<String>> operators = new HashMap<>();

  /** The operator that was probably meant; remembered, as a mistake is often made many times. */
  Optional<String> operator(String written) {
    return operators.computeIfAbsent(written, text -> nearest(text, allOperators()));
  }

  private static List<String> allOperators() {
    List<String> all = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      for (Qualifier qualifier : Qualifier.values()) {
        all.add(qualifier.prefix() + comparison.text());
        if (comparison != Comparison.NULL) {
          all.add(qualifier.prefix() + comparison.text() + "IfExists");
        }
      }
    }
    return all;
  }

  /** The known word at the smallest distance, if one is near: one slip in four letters at most. */
  static Optional<String> nearest(String written, Collection<String> known) {
    Optional<String> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int limit = Math.min(candidate.length() / 4, 3);
      if (Math.abs(candidate.length() - written.length()) <= limit) {
        int distance = distance(written, candidate);
        if (distance <= limit && distance < least) {
          best = Optional.of(candidate);
          least = distance;
        }
      }
    }
    return best;
  }

  /** Insertions, deletions, replacements and swaps of neighbours, ignoring letter case. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
  }
}

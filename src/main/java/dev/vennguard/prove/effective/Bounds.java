package dev.vennguard.prove.effective;

import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Literals;
import java.util.Comparator;
import java.util.List;

/** The values of operators that compare by size. */
final class Bounds {
  private Bounds() {}

  /** Whether the listed value bounds the request's from above. */
  static boolean upper(Comparison comparison) {
    return comparison == Comparison.NUMERIC_LESS_THAN
        || comparison == Comparison.NUMERIC_LESS_THAN_EQUALS
        || comparison == Comparison.DATE_LESS_THAN
        || comparison == Comparison.DATE_LESS_THAN_EQUALS;
  }

  /** Of several bounds of which one has to be kept, the one that allows the most. */
  static String widest(List<String> values, Comparator<String> upwards) {
    return values.stream().max(upwards).orElseThrow();
  }

  static int compareNumbers(String one, String other) {
    return Literals.number(one).orElseThrow().compareTo(Literals.number(other).orElseThrow());
  }

  static int compareInstants(String one, String other) {
    return Literals.instant(one).orElseThrow().compareTo(Literals.instant(other).orElseThrow());
  }
}

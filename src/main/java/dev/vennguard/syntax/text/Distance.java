package dev.vennguard.syntax.text;

/**
 * How many slips two words are apart: insertions, deletions, replacements and swaps of neighbours,
 * ignoring letter case (Damerau and Levenshtein).
 */
public final class Distance {
  private Distance() {}

  /** The number of slips that lead from one text to the other. */
  public static int between(String a, String b) {
    return between(a, b, Integer.MAX_VALUE - 1);
  }

  /** The same as far as a limit; for texts that are farther apart some number above it. */
  public static int between(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    int leastBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit && leastBefore >= limit) {
        return least;
      }
      leastBefore = least;
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

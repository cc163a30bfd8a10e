package dev.vennguard.live.why;

/** How far two words are apart: insertions, deletions and replacements (Levenshtein). */
final class Distance {
  private Distance() {}

  /** The number of single-character changes from one text to the other, case-sensitively. */
  static int between(String a, String b) {
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
      }
      int[] spare = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}

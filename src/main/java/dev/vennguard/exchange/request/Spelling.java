package dev.vennguard.exchange.request;

import java.util.Locale;

/** Whether a name is probably a slip for another. */
public final class Spelling {
  private static final int LETTERS_PER_SLIP = 6;

  private Spelling() {}

  /** Equal but for letter case, or with about one slip in six letters. */
  public static boolean near(String written, String meant) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = meant.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, b.length() / LETTERS_PER_SLIP);
    return Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}

package dev.vennguard.lint.kit;

import dev.vennguard.policy.Glob;

/** What two patterns with wildcards have to do with each other (EVALUATION §3.1). */
public final class GlobPairs {
  private GlobPairs() {}

  /** Whether some text fits both. */
  public static boolean intersect(String one, String other) {
    boolean[] row = new boolean[other.length() + 1];
    row[0] = true;
    for (int j = 1; j <= other.length(); j++) {
      row[j] = row[j - 1] && other.charAt(j - 1) == '*';
    }
    for (int i = 1; i <= one.length(); i++) {
      char a = one.charAt(i - 1);
      boolean[] next = new boolean[other.length() + 1];
      next[0] = row[0] && a == '*';
      for (int j = 1; j <= other.length(); j++) {
        char b = other.charAt(j - 1);
        if (a == '*' || b == '*') {
          next[j] = row[j] || next[j - 1];
        } else {
          next[j] = row[j - 1] && (a == b || a == '?' || b == '?');
        }
      }
      row = next;
    }
    return row[other.length()];
  }

  /**
   * Whether every text that fits the second fits the first. Never wrongly yes: the wildcards of the
   * second are taken as letters that only wildcards of the first reach, and a {@code ?} of the
   * first stands for one character, where a {@code *} of the second stands for any number.
   */
  public static boolean covers(String wide, String narrow) {
    if (wide.equals(narrow)) {
      return true;
    }
    if (wide.indexOf('?') >= 0 && narrow.indexOf('*') >= 0) {
      return false;
    }
    return Glob.matches(wide, narrow.replace('*', '\u0002').replace('?', '\u0001'));
  }
}

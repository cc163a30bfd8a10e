package dev.vennguard.policy;

/**
 * Matches IAM's wildcards: {@code *} stands for any run of UTF-16 units, {@code ?} for exactly one,
 * everything else for itself (EVALUATION §1.1, "one-line reading rule").
 */
public final class Glob {
  private Glob() {}

  /** Whether a text holds a wildcard. */
  public static boolean hasWildcard(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /**
   * Whether the whole text fits the pattern, case-sensitively. Takes at most {@code |pattern| ×
   * |text|} steps: on a mismatch only the last {@code *} is retried.
   */
  public static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int retry = 0;
    while (t < text.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : '\0';
      boolean more = p < pattern.length();
      if (more && wanted == '*') {
        star = p++;
        retry = t;
      } else if (more && (wanted == '?' || wanted == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}

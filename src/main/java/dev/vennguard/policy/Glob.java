package dev.vennguard.policy;

import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;

/**
 * Matches IAM's wildcards: {@code *} stands for any run of UTF-16 units, {@code ?} for exactly one,
 * everything else for itself (EVALUATION §1.1, "one-line reading rule").
 *
 * <p>{@link #matches(String, String)} reads patterns as they are written and keeps nothing. An
 * instance is a pattern without variables, laid out to be compared with many texts: one number for
 * each unit, so that a literal {@code *} and a wildcard stay apart (EVALUATION §4).
 */
public final class Glob {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;

  private final int[] units;

  /**
   * Lays a pattern out.
   *
   * @throws IllegalArgumentException if it has a variable
   */
  public Glob(TextPattern pattern) {
    int length = 0;
    for (Part part : pattern.parts()) {
      length += part instanceof Literal(String text) ? text.length() : 1;
    }
    units = new int[length];
    int at = 0;
    for (Part part : pattern.parts()) {
      switch (part) {
        case AnyText _ -> units[at++] = ANY_TEXT;
        case AnyCharacter _ -> units[at++] = ANY_CHARACTER;
        case Literal(String text) -> {
          for (int i = 0; i < text.length(); i++) {
            units[at++] = text.charAt(i);
          }
        }
        case Variable _ -> throw new IllegalArgumentException("a variable is left: " + pattern);
      }
    }
  }

  /** Whether the whole text fits. On a mismatch only the last wildcard for any text is retried. */
  public boolean matches(String text) {
    int p = 0;
    int t = 0;
    int run = -1;
    int retry = 0;
    while (t < text.length()) {
      int wanted = p < units.length ? units[p] : Integer.MIN_VALUE;
      if (wanted == ANY_TEXT) {
        run = p++;
        retry = t;
      } else if (wanted == ANY_CHARACTER || wanted == text.charAt(t)) {
        p++;
        t++;
      } else if (run >= 0) {
        p = run + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < units.length && units[p] == ANY_TEXT) {
      p++;
    }
    return p == units.length;
  }

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

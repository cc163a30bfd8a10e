package dev.vennguard.policy.unknown;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How a value that nobody knows is written: {@code ${unknown.NAME}} in a text, and {@code
 * unknown.NAME} as the key of a condition that says that nobody knows whether its statement is
 * there (formats.md "Unknown values").
 */
public final class UnknownText {
  private static final String OPEN = "${unknown.";
  private static final String KEY = "unknown.";
  private static final int LONGEST = 80;

  private UnknownText() {}

  /** As a part of a text; what a name cannot hold becomes a hyphen. */
  public static String written(String name) {
    return OPEN + name(name) + "}";
  }

  /** The name as it is written: {@code AWS::AccountId} is {@code AWS.AccountId}. */
  public static String name(String name) {
    String plain = name.replace("::", ".").replaceAll("[^A-Za-z0-9._/-]", "-");
    return plain.isEmpty() ? "value" : plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  /** The key of a condition that says that it is not known whether a statement is there. */
  public static String key(String name) {
    return KEY + name(name);
  }

  /** Whether a text holds an unknown value. */
  public static boolean in(String text) {
    int at = text.indexOf(OPEN);
    return at >= 0 && end(text, at) >= 0;
  }

  /**
   * Whether the key of a condition says that nobody knows whether its statement is there, or is not
   * known itself.
   *
   * @param folded in lower case
   */
  public static boolean isKey(String folded) {
    return folded.startsWith(KEY) || in(folded);
  }

  /** The names in such a key. */
  public static Set<String> named(String key) {
    return key.regionMatches(true, 0, KEY, 0, KEY.length())
        ? Set.of(key.substring(KEY.length()))
        : names(key);
  }

  /** The names of the unknown values of a text, in order. */
  public static Set<String> names(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
      int close = end(text, at);
      if (close < 0) {
        return found;
      }
      found.add(name(text, at, close));
    }
    return found;
  }

  /** Where the next unknown value of a text starts; negative if there is none. */
  public static int next(String text, int from) {
    return text.indexOf(OPEN, from);
  }

  /** The brace that ends the unknown value that starts there; negative if none does. */
  public static int end(String text, int start) {
    return text.indexOf('}', start);
  }

  /** The name of an unknown value between its start and its end. */
  public static String name(String text, int start, int end) {
    return text.substring(start + OPEN.length(), end);
  }
}

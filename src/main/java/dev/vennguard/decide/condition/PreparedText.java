package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.Optional;

/**
 * A text with wildcards and variables, ready to be compared with many texts. A pattern without
 * variables is laid out once; one with variables for every request. It becomes an array with one
 * number per UTF-16 unit, so that a literal {@code *} and a wildcard stay apart.
 */
final class PreparedText {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;

  private final TextPattern pattern;
  private final boolean variable;
  private final boolean anything;
  private final int[] units;

  PreparedText(TextPattern pattern) {
    this.pattern = pattern;
    this.variable = !pattern.variables().isEmpty();
    this.anything = pattern.anything();
    this.units = variable ? new int[0] : layOut(pattern);
  }

  /** Whether the whole text fits; never if a variable has no value (EVALUATION §4). */
  boolean matches(String text, Facts facts) {
    if (anything) {
      return true;
    }
    if (!variable) {
      return matches(units, text);
    }
    Optional<TextPattern> resolved = VariableValues.resolve(pattern, facts);
    return resolved.isPresent() && matches(layOut(resolved.get()), text);
  }

  private static int[] layOut(TextPattern pattern) {
    int length = 0;
    for (Part part : pattern.parts()) {
      length += part instanceof Literal(String text) ? text.length() : 1;
    }
    int[] units = new int[length];
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
        case Variable _ -> throw new IllegalStateException("a variable is left: " + pattern);
      }
    }
    return units;
  }

  /** On a mismatch only the last wildcard for any text is retried. */
  private static boolean matches(int[] pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int retry = 0;
    while (t < text.length()) {
      int wanted = p < pattern.length ? pattern[p] : Integer.MIN_VALUE;
      if (wanted == ANY_TEXT) {
        star = p++;
        retry = t;
      } else if (wanted == ANY_CHARACTER || wanted == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == ANY_TEXT) {
      p++;
    }
    return p == pattern.length;
  }
}

package dev.vennguard.prove.language;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What proofs need to do with a {@link TextPattern}. */
public final class Patterns {
  private static final int ANY_UNIT = -1;
  private static final int ANY_RUN = -2;

  private Patterns() {}

  /** The text of a pattern without wildcards and variables. */
  public static Optional<String> constant(TextPattern pattern) {
    if (pattern.parts().isEmpty()) {
      return Optional.of("");
    }
    return pattern.constant() && pattern.parts().getFirst() instanceof Literal(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A pattern that is plain text. */
  public static TextPattern literal(String text) {
    return new TextPattern(text.isEmpty() ? List.of() : List.of(new Literal(text)));
  }

  /**
   * The pattern with {@code *} in place of every variable: it matches at least as much. With {@code
   * ?*} instead it matches the variables that are not empty.
   */
  public static TextPattern widened(TextPattern pattern, boolean filled) {
    List<Part> parts = new ArrayList<>();
    for (Part part : pattern.parts()) {
      if (part instanceof Variable) {
        if (filled) {
          parts.add(new AnyCharacter());
        }
        parts.add(new AnyText());
      } else {
        append(parts, part);
      }
    }
    return new TextPattern(parts);
  }

  /** Adds a part; neighbouring literals become one. */
  public static void append(List<Part> parts, Part part) {
    if (part instanceof Literal(String text)) {
      if (text.isEmpty()) {
        return;
      }
      if (!parts.isEmpty() && parts.getLast() instanceof Literal(String before)) {
        parts.set(parts.size() - 1, new Literal(before + text));
        return;
      }
    }
    parts.add(part);
  }

  /** The pattern with a text for each {@code *}; {@code ?} and variables become a letter. */
  public static String filled(TextPattern pattern, String filling) {
    StringBuilder text = new StringBuilder();
    for (Part part : pattern.parts()) {
      switch (part) {
        case Literal(String literal) -> text.append(literal);
        case AnyText() -> text.append(filling);
        case AnyCharacter(), Variable _ -> text.append('a');
      }
    }
    return text.toString();
  }

  /** Whether a text fits a pattern; a variable fits nothing here. */
  public static boolean matches(TextPattern pattern, String text) {
    return pattern.variables().isEmpty() && matches(codes(pattern), text);
  }

  /** A pattern without variables, read once. */
  public static Predicate<String> prepared(TextPattern pattern) {
    Optional<String> constant = constant(pattern);
    if (constant.isPresent()) {
      return constant.get()::equals;
    }
    if (!pattern.variables().isEmpty()) {
      return _ -> false;
    }
    int[] codes = codes(pattern);
    return text -> matches(codes, text);
  }

  /** The same greedy walk as {@code Glob}: only the last run is retried. */
  private static boolean matches(int[] pattern, String text) {
    int p = 0;
    int t = 0;
    int run = -1;
    int retry = 0;
    while (t < text.length()) {
      int wanted = p < pattern.length ? pattern[p] : Integer.MIN_VALUE;
      if (wanted == ANY_RUN) {
        run = p++;
        retry = t;
      } else if (wanted == ANY_UNIT || wanted == text.charAt(t)) {
        p++;
        t++;
      } else if (run >= 0) {
        p = run + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == ANY_RUN) {
      p++;
    }
    return p == pattern.length;
  }

  private static int[] codes(TextPattern pattern) {
    List<Integer> codes = new ArrayList<>();
    for (Part part : pattern.parts()) {
      switch (part) {
        case Literal(String text) -> text.chars().forEach(codes::add);
        case AnyCharacter() -> codes.add(ANY_UNIT);
        case AnyText() -> codes.add(ANY_RUN);
        case Variable _ -> throw new IllegalArgumentException("unresolved variable: " + pattern);
      }
    }
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }
}

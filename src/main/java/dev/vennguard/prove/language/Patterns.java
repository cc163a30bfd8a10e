package dev.vennguard.prove.language;

import dev.vennguard.policy.Glob;
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
    return pattern.variables().isEmpty() && new Glob(pattern).matches(text);
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
    return new Glob(pattern)::matches;
  }
}

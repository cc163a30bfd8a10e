package dev.vennguard.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with wildcards and policy variables, taken apart (EVALUATION §4). The value of a variable
 * is always literal text: a {@code *} in it is no wildcard.
 *
 * @param parts what it consists of, left to right; neighbouring literals are one part
 */
public record TextPattern(List<Part> parts) {

  /** One piece of a pattern. */
  public sealed interface Part {}

  /** Text that stands for itself. */
  public record Literal(String text) implements Part {}

  /** {@code *}: any run of characters, also none. */
  public record AnyText() implements Part {}

  /** {@code ?}: exactly one character (a UTF-16 unit). */
  public record AnyCharacter() implements Part {}

  /**
   * {@code ${key}} or {@code ${key, 'fallback'}}.
   *
   * @param key the condition key, as written
   * @param hasFallback whether a default is given
   * @param fallback the default, or the empty text
   */
  public record Variable(String key, boolean hasFallback, String fallback) implements Part {
    /** The name of its key. */
    public ConditionKeyName name() {
      return new ConditionKeyName(key);
    }
  }

  /** Copies the list. */
  public TextPattern {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a pattern.
   *
   * @param text as the policy spells it
   * @param wildcards whether {@code *} and {@code ?} are wildcards here
   * @param variables whether {@code ${…}} is a variable here (the document's version says so)
   */
  public static TextPattern parse(String text, Wildcards wildcards, PolicyVersion variables) {
    return new TextPatternParser(text, wildcards, variables.variables()).parse();
  }

  /** Whether {@code *} and {@code ?} are special in a text. */
  public enum Wildcards {
    GLOB,
    LITERAL
  }

  /** The variables it names, in order. */
  public List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Variable variable) {
        found.add(variable);
      }
    }
    return found;
  }

  /** Whether it is plain text: no wildcard and no variable. */
  public boolean constant() {
    return parts.isEmpty() || (parts.size() == 1 && parts.getFirst() instanceof Literal);
  }

  /** Whether it is one or more {@code *} and nothing else. */
  public boolean anything() {
    return !parts.isEmpty() && parts.stream().allMatch(AnyText.class::isInstance);
  }
}

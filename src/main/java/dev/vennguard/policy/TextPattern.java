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
    return new Parser(text, wildcards, variables.variables()).parse();
  }

  /** Whether {@code *} and {@code ?} are special in a text. */
  public enum Wildcards {
    GLOB,
    LITERAL
  }

  /** The variables it names, in order. */
  public List<Variable> variables() {
    if (!open()) {
      return List.of();
    }
    List<Variable> found = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Variable variable) {
        found.add(variable);
      }
    }
    return found;
  }

  /** Whether it names a variable. */
  public boolean open() {
    for (Part part : parts) {
      if (part instanceof Variable) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is plain text: no wildcard and no variable. */
  public boolean constant() {
    return parts.isEmpty() || (parts.size() == 1 && parts.getFirst() instanceof Literal);
  }

  /** Whether it is one or more {@code *} and nothing else. */
  public boolean anything() {
    for (Part part : parts) {
      if (!(part instanceof AnyText)) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  /** Takes a text apart into wildcards, variables and literals; what is malformed stays literal. */
  private static final class Parser {
    private final String text;
    private final boolean wildcards;
    private final boolean variables;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    Parser(String text, Wildcards wildcards, boolean variables) {
      this.text = text;
      this.wildcards = wildcards == Wildcards.GLOB;
      this.variables = variables;
    }

    TextPattern parse() {
      int at = 0;
      while (at < text.length()) {
        at = next(at);
      }
      flush();
      return new TextPattern(parts);
    }

    private int next(int at) {
      char c = text.charAt(at);
      if (variables && text.startsWith("${", at)) {
        int close = VariableSyntax.closingBrace(text, at);
        if (close > 0) {
          variable(text.substring(at + 2, close), text.substring(at, close + 1));
          return close + 1;
        }
      }
      if (wildcards && c == '*') {
        add(new AnyText());
      } else if (wildcards && c == '?') {
        add(new AnyCharacter());
      } else {
        literal.append(c);
      }
      return at + 1;
    }

    private void variable(String inside, String whole) {
      if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
        literal.append(inside);
        return;
      }
      int comma = inside.indexOf(',');
      String key = comma < 0 ? inside : inside.substring(0, comma);
      if (key.isEmpty() || key.indexOf(' ') >= 0) {
        literal.append(whole);
        return;
      }
      if (comma < 0) {
        add(new Variable(key, false, ""));
        return;
      }
      String rest = inside.substring(comma + 1).strip();
      if (rest.length() < 2 || !rest.startsWith("'") || !rest.endsWith("'")) {
        literal.append(whole);
        return;
      }
      add(new Variable(key, true, rest.substring(1, rest.length() - 1)));
    }

    private void add(Part part) {
      flush();
      parts.add(part);
    }

    private void flush() {
      if (!literal.isEmpty()) {
        parts.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }
  }
}

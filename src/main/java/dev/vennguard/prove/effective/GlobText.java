package dev.vennguard.prove.effective;

import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with wildcards and variables, unit by unit. In a row of wildcards {@code ?} comes first
 * and {@code *} once, so that equal patterns are mostly equal lists.
 *
 * @param tokens left to right
 */
record GlobText(List<Token> tokens) {
  /** One unit of a pattern. */
  sealed interface Token {}

  /** A character that stands for itself. */
  record Unit(char value) implements Token {}

  /** {@code ?}. */
  record One() implements Token {}

  /** {@code *}. */
  record Run() implements Token {}

  /** A policy variable. */
  record Slot(Variable variable) implements Token {}

  GlobText {
    tokens = List.copyOf(ordered(tokens));
  }

  /** The pattern, taken apart. */
  static GlobText of(TextPattern pattern) {
    List<Token> tokens = new ArrayList<>();
    for (Part part : pattern.parts()) {
      switch (part) {
        case Literal(String text) -> text.chars().forEach(c -> tokens.add(new Unit((char) c)));
        case AnyCharacter() -> tokens.add(new One());
        case AnyText() -> tokens.add(new Run());
        case Variable variable -> tokens.add(new Slot(variable));
      }
    }
    return new GlobText(tokens);
  }

  private static List<Token> ordered(List<Token> tokens) {
    List<Token> ordered = new ArrayList<>(tokens.size());
    boolean run = false;
    for (Token token : tokens) {
      switch (token) {
        case Run _ -> run = true;
        case One _ -> ordered.add(token);
        case Unit _, Slot _ -> {
          if (run) {
            ordered.add(new Run());
            run = false;
          }
          ordered.add(token);
        }
      }
    }
    if (run) {
      ordered.add(new Run());
    }
    return ordered;
  }

  /** Whether a variable stands in it. */
  boolean variable() {
    return tokens.stream().anyMatch(Slot.class::isInstance);
  }

  /** The same with {@code *} for every variable: it matches at least as much. */
  GlobText widened() {
    return new GlobText(
        tokens.stream().map(token -> token instanceof Slot ? new Run() : token).toList());
  }

  /** How a document of 2012-10-17 spells it where variables and wildcards count. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case Unit(char c) -> text.append(spelled(c, i));
        case One _ -> text.append('?');
        case Run _ -> text.append('*');
        case Slot(Variable(String key, boolean hasFallback, String fallback)) ->
            text.append("${")
                .append(key)
                .append(hasFallback ? ", '" + fallback + "'" : "")
                .append('}');
      }
    }
    return text.toString();
  }

  /** How it is spelled where only wildcards count. */
  String plainText() {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      switch (token) {
        case Unit(char c) -> text.append(c);
        case One _ -> text.append('?');
        case Run _, Slot _ -> text.append('*');
      }
    }
    return text.toString();
  }

  private String spelled(char c, int at) {
    boolean opens = c == '$' && at + 1 < tokens.size() && tokens.get(at + 1).equals(new Unit('{'));
    return c == '*' || c == '?' || opens ? "${" + c + "}" : String.valueOf(c);
  }
}

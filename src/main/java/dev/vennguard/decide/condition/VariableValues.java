package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.AnyCharacter;
import dev.vennguard.policy.TextPattern.AnyText;
import dev.vennguard.policy.TextPattern.Literal;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Policy variables (EVALUATION §4): each becomes literal text, in which nothing is a wildcard. The
 * default stands in for an absent key only: a multivalued key never resolves.
 */
final class VariableValues {
  private VariableValues() {}

  /** The pattern with every variable replaced; empty if one of them has no value. */
  static Optional<TextPattern> resolve(TextPattern pattern, Facts facts) {
    List<Part> parts = new ArrayList<>(pattern.parts().size());
    for (Part part : pattern.parts()) {
      switch (part) {
        case Variable variable -> {
          Optional<String> value = value(variable, facts);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          parts.add(new Literal(value.get()));
        }
        case Literal _, AnyText _, AnyCharacter _ -> parts.add(part);
      }
    }
    return Optional.of(new TextPattern(parts));
  }

  /** The text of a pattern without wildcards; empty if a variable has no value. */
  static Optional<String> text(TextPattern pattern, Facts facts) {
    return resolve(pattern, facts).map(VariableValues::join);
  }

  private static Optional<String> value(Variable variable, Facts facts) {
    Optional<ContextValue> found = facts.value(variable.name().folded());
    if (found.isEmpty()) {
      return variable.hasFallback() ? Optional.of(variable.fallback()) : Optional.empty();
    }
    return switch (found.get()) {
      case ContextValue.Single(String value) -> Optional.of(value);
      case ContextValue.Many _ -> Optional.empty();
    };
  }

  private static String join(TextPattern pattern) {
    StringBuilder text = new StringBuilder();
    for (Part part : pattern.parts()) {
      if (part instanceof Literal literal) {
        text.append(literal.text());
      }
    }
    return text.toString();
  }
}

package dev.vennguard.prove.variable;

import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.policy.TextPattern;
import dev.vennguard.policy.TextPattern.Part;
import dev.vennguard.policy.TextPattern.Variable;
import dev.vennguard.prove.language.Patterns;
import dev.vennguard.prove.solve.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts values of policy variables into patterns, as AWS does before it compares (EVALUATION §4).
 */
final class Substitution {
  private Substitution() {}

  /** A pattern with values put in; empty if one of its variables has none. */
  static Optional<TextPattern> filled(TextPattern pattern, Map<String, Binding> values) {
    List<Part> filled = new ArrayList<>();
    for (Part part : pattern.parts()) {
      if (!(part instanceof Variable(String key, boolean hasFallback, String fallback))) {
        Patterns.append(filled, part);
        continue;
      }
      Binding binding = values.get(ConditionKeyName.folded(key));
      if (binding == null) {
        Patterns.append(filled, part);
      } else if (binding.present()) {
        Patterns.append(filled, new TextPattern.Literal(binding.text()));
      } else if (hasFallback) {
        Patterns.append(filled, new TextPattern.Literal(fallback));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new TextPattern(filled));
  }
}

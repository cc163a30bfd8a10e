package dev.vennguard.decide.condition;

import dev.vennguard.decide.request.Facts;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.TextPattern;
import java.util.Optional;

/**
 * A text with wildcards and variables, ready to be compared with many texts. A pattern without
 * variables is laid out once; one with variables for every request.
 */
final class PreparedText {
  private final TextPattern pattern;
  private final boolean anything;
  private final Optional<Glob> glob;

  PreparedText(TextPattern pattern) {
    this.pattern = pattern;
    this.anything = pattern.anything();
    this.glob = pattern.variables().isEmpty() ? Optional.of(new Glob(pattern)) : Optional.empty();
  }

  /** Whether the whole text fits; never if a variable has no value (EVALUATION §4). */
  boolean matches(String text, Facts facts) {
    if (anything) {
      return true;
    }
    Optional<Glob> resolved =
        glob.isPresent() ? glob : VariableValues.resolve(pattern, facts).map(Glob::new);
    return resolved.isPresent() && resolved.get().matches(text);
  }
}

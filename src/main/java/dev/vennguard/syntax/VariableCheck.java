package dev.vennguard.syntax;

import dev.vennguard.policy.VariableSyntax;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.json.TextOffsets;
import dev.vennguard.syntax.problem.Mistake.OfValue;
import dev.vennguard.syntax.problem.Mistake.VariableSlip;
import java.util.Optional;

/**
 * Finds malformed policy variables (EVALUATION §4), by the rules of {@link
 * dev.vennguard.policy.TextPattern}, which takes them as plain text. Variables in a place where
 * they do not count are the linter's matter.
 */
final class VariableCheck {
  private VariableCheck() {}

  static void check(Located text, ReadingContext context) {
    String value = text.value();
    int at = context.version().variables() ? value.indexOf("${") : -1;
    if (at < 0) {
      return;
    }
    TextOffsets offsets = new TextOffsets(context.text(), text.span());
    while (at >= 0) {
      int close = VariableSyntax.closingBrace(value, at);
      if (close < 0) {
        context.report(
            new OfValue.MalformedVariable(value.substring(at), VariableSlip.NO_END),
            offsets.next(at, value.length()));
        return;
      }
      Optional<VariableSlip> slip = slip(value.substring(at + 2, close));
      if (slip.isPresent()) {
        String variable = value.substring(at, close + 1);
        context.report(
            new OfValue.MalformedVariable(variable, slip.get()), offsets.next(at, close + 1));
      }
      at = value.indexOf("${", close + 1);
    }
  }

  /** What is wrong between the braces. */
  private static Optional<VariableSlip> slip(String inside) {
    if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
      return Optional.empty();
    }
    int comma = inside.indexOf(',');
    String key = comma < 0 ? inside : inside.substring(0, comma);
    if (key.isEmpty()) {
      return Optional.of(VariableSlip.EMPTY);
    }
    if (key.indexOf(' ') >= 0) {
      return Optional.of(VariableSlip.BLANK);
    }
    String rest = comma < 0 ? "''" : inside.substring(comma + 1).strip();
    if (rest.length() < 2 || !rest.startsWith("'") || !rest.endsWith("'")) {
      return Optional.of(VariableSlip.DEFAULT_WITHOUT_QUOTES);
    }
    return Optional.empty();
  }
}

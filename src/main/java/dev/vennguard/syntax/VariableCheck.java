package dev.vennguard.syntax;

import static dev.vennguard.syntax.problem.Problems.quote;

import dev.vennguard.policy.VariableSyntax;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.json.TextOffsets;
import dev.vennguard.syntax.problem.ProblemCode;

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
        String message =
            "policy variable %s has no end: add `}`".formatted(quote(value.substring(at)));
        context.report(ProblemCode.POLICY_VARIABLE, message, offsets.next(at, value.length()));
        return;
      }
      String problem = problem(value.substring(at + 2, close));
      if (!problem.isEmpty()) {
        String variable = quote(value.substring(at, close + 1));
        String message = "policy variable " + variable + " " + problem;
        context.report(ProblemCode.POLICY_VARIABLE, message, offsets.next(at, close + 1));
      }
      at = value.indexOf("${", close + 1);
    }
  }

  /** What is wrong between the braces; empty if nothing is. */
  private static String problem(String inside) {
    if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
      return "";
    }
    int comma = inside.indexOf(',');
    String key = comma < 0 ? inside : inside.substring(0, comma);
    if (key.isEmpty()) {
      return "is empty: name a condition key, such as `${aws:username}`";
    }
    if (key.indexOf(' ') >= 0) {
      return "has a blank in its name: remove it";
    }
    String rest = comma < 0 ? "''" : inside.substring(comma + 1).strip();
    if (rest.length() < 2 || !rest.startsWith("'") || !rest.endsWith("'")) {
      return "has a default without single quotes: write `${key, 'default'}`";
    }
    return "";
  }
}

package dev.vennguard.syntax;

import static dev.vennguard.syntax.problem.Problems.quote;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.UncontrolledActions;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Finds actions that are not written as IAM takes them (EVALUATION §2). */
final class ActionCheck {
  private static final String ARN = "arn:";

  private ActionCheck() {}

  static void check(Located located, ReadingContext context) {
    String text = located.value();
    ActionPattern pattern = new ActionPattern(text);
    if (text.equals("*") || UnknownText.in(text)) {
      return;
    }
    if (pattern.everything()) {
      String message = "%s is read as `*`: write `*`".formatted(quote(text));
      context.report(ProblemCode.STAR_COLON_STAR, message, located.span());
    } else if (!pattern.storable()) {
      String message =
          "%s has a wildcard in the service, which IAM refuses: write one entry per service, such as %s"
              .formatted(quote(text), quote(oneService(text)));
      context.report(ProblemCode.WILDCARD_IN_SERVICE, message, located.span());
    } else if (!pattern.matchable()) {
      String message = "%s matches no action: %s".formatted(quote(text), advice(text));
      context.report(ProblemCode.INVALID_ACTION, message, located.span());
    }
  }

  /** Finds a statement all of whose actions no policy controls (EVALUATION §6.7). */
  static void uncontrolled(List<Located> actions, Span span, ReadingContext context) {
    if (actions.isEmpty()
        || !actions.stream().allMatch(action -> UncontrolledActions.include(action.value()))) {
      return;
    }
    String names =
        actions.stream().map(action -> quote(action.value())).collect(Collectors.joining(", "));
    context.report(
        ProblemCode.UNCONTROLLED_ACTION,
        "no policy controls "
            + names
            + ": users may call it whatever policies say, so the statement changes nothing for"
            + " them: remove it",
        span);
  }

  private static String advice(String text) {
    String form = "write `service:Name`, such as `s3:GetObject`";
    String bare = text.replaceAll("\\s+", "");
    if (bare.regionMatches(true, 0, ARN, 0, ARN.length())) {
      return form + "; ARNs stand in `Resource`";
    }
    if (!bare.equals(text) && new ActionPattern(bare).matchable()) {
      return "remove the blank and write " + quote(bare);
    }
    return bare.indexOf(':') != bare.lastIndexOf(':') ? form + ", with one colon" : form;
  }

  private static String oneService(String text) {
    String rest = text.substring(text.indexOf(':') + 1);
    return rest.indexOf(':') < 0 ? "s3:" + rest : rest;
  }
}

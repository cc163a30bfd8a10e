package dev.vennguard.syntax;

import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.UncontrolledActions;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.ReadingContext.Located;
import dev.vennguard.syntax.problem.Mistake.ActionSlip;
import dev.vennguard.syntax.problem.Mistake.OfPattern;
import dev.vennguard.syntax.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Finds actions that are not written as IAM takes them (EVALUATION §2). */
final class ActionCheck {
  private static final String ARN = "arn:";
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9-]+\\*");

  private ActionCheck() {}

  /**
   * Checks one entry.
   *
   * @param negated whether it stands in {@code NotAction}
   */
  static void check(Located located, boolean negated, ReadingContext context) {
    String text = located.value();
    ActionPattern pattern = new ActionPattern(text);
    if (text.equals("*") || UnknownText.in(text)) {
      return;
    }
    if (pattern.everything()) {
      context.report(new OfPattern.EveryAction(text), located.span());
    } else if (!pattern.storable()) {
      context.report(new OfPattern.WildcardInService(text, oneService(text)), located.span());
    } else if (!pattern.matchable()) {
      context.report(new OfPattern.NoAction(text, slip(text), negated), located.span());
    }
  }

  /** Finds a statement all of whose actions no policy controls (EVALUATION §6.7). */
  static void uncontrolled(List<Located> actions, Span span, ReadingContext context) {
    if (actions.isEmpty()
        || !actions.stream().allMatch(action -> UncontrolledActions.include(action.value()))) {
      return;
    }
    List<String> names = actions.stream().map(Located::value).toList();
    context.report(new OfPattern.Uncontrolled(names), span);
  }

  private static ActionSlip slip(String text) {
    String bare = text.replaceAll("\\s+", "");
    if (bare.regionMatches(true, 0, ARN, 0, ARN.length())) {
      return ActionSlip.ARN;
    }
    if (!bare.equals(text) && new ActionPattern(bare).matchable()) {
      return ActionSlip.BLANK;
    }
    if (bare.equals(text) && SERVICE.matcher(text).matches()) {
      return ActionSlip.SERVICE;
    }
    return bare.indexOf(':') != bare.lastIndexOf(':') ? ActionSlip.COLONS : ActionSlip.FORM;
  }

  private static String oneService(String text) {
    String rest = text.substring(text.indexOf(':') + 1);
    return rest.indexOf(':') < 0 ? "s3:" + rest : rest;
  }
}

package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Statement;
import java.util.List;

/**
 * {@code MISSING_ACTION_FOR_CONDITION_KEY}: a key whose value nobody may set, in a trust policy.
 */
final class TagsWithoutTagSession implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "MISSING_ACTION_FOR_CONDITION_KEY",
        FindingSeverity.ERROR,
        "A key whose value nobody may set",
        "a trust policy that asks for session tags or a source identity, and allows nobody to set"
            + " them.",
        "`sts:TagSession` or `sts:SetSourceIdentity` beside `sts:AssumeRole`.",
        "Who assumes a role needs these actions to set the value, so the condition is never met."
            + " AWS wants the action in the same statement; another Allow that has it does as well,"
            + " so this is silent then.",
        "IAM Access Analyzer, policy check reference; IAM, pass session tags in STS");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (!document.trust()) {
      return;
    }
    List<Statement> statements = document.policy().statements();
    for (int s = 0; s < statements.size(); s++) {
      List<Condition> conditions = statements.get(s).conditions();
      for (int i = 0; i < conditions.size(); i++) {
        String action = setting(conditions.get(i));
        if (statements.get(s).effect() == Effect.ALLOW
            && !action.isEmpty()
            && statements.stream().noneMatch(one -> allows(one, action))) {
          findings.add(
              document,
              document.reading().statements().get(s).conditions().get(i),
              "nobody may set %s, so this condition is never met"
                  .formatted(Words.quote(conditions.get(i).key())),
              "add `" + action + "` to the actions");
        }
      }
    }
  }

  private static boolean allows(Statement statement, String action) {
    return statement.effect() == Effect.ALLOW
        && (statement.actions().negated()
            || statement.actions().patterns().stream().anyMatch(one -> one.matches(action)));
  }

  /** The action that sets the value that a condition asks for; empty if it asks for none. */
  private static String setting(Condition condition) {
    if (!(condition.operator() instanceof ConditionOperator.Known known)
        || known.ifExists()
        || known.comparison() == Comparison.NULL
        || known.comparison().negated()
        || known.qualifier() == ConditionOperator.Qualifier.FOR_ALL_VALUES) {
      return "";
    }
    String key = condition.name().folded();
    if (key.equals("sts:sourceidentity")) {
      return "sts:SetSourceIdentity";
    }
    boolean tags =
        key.startsWith("aws:requesttag/")
            || key.equals("aws:tagkeys")
            || key.equals("sts:transitivetagkeys");
    return tags ? "sts:TagSession" : "";
  }
}

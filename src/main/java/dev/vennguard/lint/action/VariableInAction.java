package dev.vennguard.lint.action;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.lint.kit.WrittenArn;
import dev.vennguard.policy.Statement;
import java.util.regex.Pattern;

/** {@code VARIABLE_UNSUPPORTED_IN_ELEMENT}: a policy variable where there are none. */
final class VariableInAction implements StatementRule {
  /** A name without a colon is the place holder of a template, which has a rule of its own. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*:[^}]*}");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "VARIABLE_UNSUPPORTED_IN_ELEMENT",
        FindingSeverity.ERROR,
        "A policy variable where there are none",
        "a `${…}` in an action, or in an ARN before its fifth colon.",
        "`*` in the place of region and account, or the account written out; variables in the"
            + " resource part of the ARN.",
        "IAM resolves variables in the resource part of an ARN and in condition values alone;"
            + " anywhere else the entry matches nothing, or IAM refuses it. Escapes such as `${*}`"
            + " are no variables.",
        "IAM Access Analyzer, policy check reference; EVALUATION §4");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    Statement said = statement.statement();
    if (!said.version().variables()) {
      return;
    }
    for (int i = 0; i < said.actions().patterns().size(); i++) {
      report(said.actions().patterns().get(i).text(), new Anchor.Action(i), hits);
    }
    for (int i = 0; i < said.resources().patterns().size(); i++) {
      String text = said.resources().patterns().get(i).text();
      if (text.startsWith("arn:") && WrittenArn.earlyVariable(text)) {
        report(text, new Anchor.Resource(i), hits);
      }
    }
  }

  private static void report(String text, Anchor anchor, Hits hits) {
    if (VARIABLE.matcher(text).find() && !text.contains("${AWS::")) {
      hits.add(
          anchor,
          Words.quote(text)
              + " holds a policy variable where IAM resolves none, so it matches nothing",
          "write the value out, or `*`");
    }
  }
}

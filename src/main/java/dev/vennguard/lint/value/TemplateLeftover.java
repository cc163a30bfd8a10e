package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.unknown.UnknownText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code TEMPLATE_LEFTOVER}: a place holder that a tool was to fill in. */
final class TemplateLeftover implements StatementRule {
  private static final Pattern LEFT =
      Pattern.compile(
          "&\\{[^}]*}|\\$\\{AWS::[^}]*}|\\$\\{[^}:*?$]+}|\\{\\{[^}]*}}|<[A-Za-z][A-Za-z0-9_ -]*>");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "TEMPLATE_LEFTOVER",
        FindingSeverity.WARNING,
        "A place holder that a tool was to fill in",
        "`&{…}` (Terraform), `${AWS::AccountId}` (CloudFormation), `${account_id}` and `{{…}}`"
            + " (templates), `<account>` in a policy that is to be stored.",
        "the document as the tool renders it: `terraform show -json`, the deployed template, or the"
            + " value itself.",
        "To IAM `&{…}`, `{{…}}` and `<…>` are plain text, and `${name}` without a colon is a"
            + " variable that never has a value: the entry matches nothing.",
        "EVALUATION §4; conformance/field 23, 28");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    Statement said = statement.statement();
    for (int i = 0; i < said.actions().patterns().size(); i++) {
      report(said.actions().patterns().get(i).text(), new Anchor.Action(i), hits);
    }
    for (int i = 0; i < said.resources().patterns().size(); i++) {
      report(said.resources().patterns().get(i).text(), new Anchor.Resource(i), hits);
    }
    for (int i = 0; i < said.conditions().size(); i++) {
      for (int j = 0; j < said.conditions().get(i).values().size(); j++) {
        report(said.conditions().get(i).values().get(j), new Anchor.Value(i, j), hits);
      }
    }
  }

  private static void report(String text, Anchor anchor, Hits hits) {
    if ((text.indexOf('{') < 0 && text.indexOf('<') < 0) || UnknownText.in(text)) {
      return;
    }
    Matcher matcher = LEFT.matcher(text);
    if (matcher.find()) {
      String found = matcher.group();
      hits.add(
          anchor,
          "%s is %s, so this matches nothing".formatted(Words.quote(found), words(found)),
          advice(found));
    }
  }

  private static String words(String found) {
    if (found.startsWith("&{")) {
      return "plain text to IAM";
    }
    return found.startsWith("${") ? "no condition key and has no value" : "plain text to IAM";
  }

  private static String advice(String found) {
    if (found.startsWith("&{")) {
      return "Terraform turns it into `${…}`: check what it rendered, or write `$"
          + found.substring(1)
          + "`";
    }
    if (found.startsWith("${AWS::")) {
      return "CloudFormation fills it in under `Fn::Sub`: check the deployed policy, or write the"
          + " value";
    }
    return "fill in the template and check the result, or write the value";
  }
}

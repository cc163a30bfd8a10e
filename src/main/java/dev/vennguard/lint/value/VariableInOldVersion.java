package dev.vennguard.lint.value;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Statement;
import java.util.regex.Pattern;

/** {@code VARIABLE_UNSUPPORTED_IN_VERSION}: a policy variable that is plain text. */
final class VariableInOldVersion implements StatementRule {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9-]+:[^}]*|[*?$])}");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "VARIABLE_UNSUPPORTED_IN_VERSION",
        FindingSeverity.ERROR,
        "A policy variable that is plain text",
        "`${…}` in a document without `\"Version\": \"2012-10-17\"`.",
        "`\"Version\": \"2012-10-17\"`.",
        "Without that version IAM resolves no variables: the text with its braces is compared as it"
            + " is and matches nothing that is meant.",
        "IAM Access Analyzer, policy check reference; EVALUATION §1.3");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    Statement said = statement.statement();
    if (said.version().variables()) {
      return;
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
    if (text.contains("${") && VARIABLE.matcher(text).find() && !text.contains("${AWS::")) {
      hits.add(
          anchor,
          "%s is plain text in this version of the language".formatted(Words.quote(text)),
          "write `\"Version\": \"2012-10-17\"` at the head of the document");
    }
  }
}

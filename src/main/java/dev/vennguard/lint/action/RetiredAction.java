package dev.vennguard.lint.action;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code ACTION_WITHOUT_EFFECT}: an action that AWS does not check any more. */
final class RetiredAction implements StatementRule {
  private static final Set<String> RETIRED =
      Set.of("aws-mcp:invokemcp", "aws-mcp:callreadonlytool", "aws-mcp:callreadwritetool");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ACTION_WITHOUT_EFFECT",
        FindingSeverity.WARNING,
        "An action that AWS does not check any more",
        "the actions of the service `aws-mcp`, such as `aws-mcp:InvokeMcp`.",
        "a condition on `aws:ViaAWSMCPService`, which every call through an AWS-managed MCP server"
            + " carries.",
        "AWS retired these permissions: they neither grant nor deny anything, so a Deny on them"
            + " protects nothing.",
        "AWS MCP servers, IAM condition keys (2026)");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    List<ActionPattern> patterns = statement.statement().actions().patterns();
    for (int i = 0; i < patterns.size(); i++) {
      String text = patterns.get(i).text().toLowerCase(Locale.ROOT);
      if (RETIRED.contains(text) || text.equals("aws-mcp:*")) {
        hits.add(
            new Anchor.Action(i),
            Words.quote(patterns.get(i).text())
                + " is not checked by AWS any more: it changes nothing",
            statement.allows()
                ? "remove it"
                : "deny the actions themselves under `\"Bool\": {\"aws:ViaAWSMCPService\":"
                    + " \"true\"}`");
      }
    }
  }
}

package dev.vennguard.lint.principal;

import dev.vennguard.decide.request.RcpServices;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.LayerKind;
import java.util.List;

/** {@code RCP_SYNTAX_ERROR_ACTION}: an action that no RCP can speak of. */
final class RcpAction implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RCP_SYNTAX_ERROR_ACTION",
        FindingSeverity.ERROR,
        "An action that no RCP can speak of",
        "`\"*\"`, or an action of a service without support, in a resource control policy of your"
            + " own.",
        "actions of the services that RCPs support.",
        "AWS refuses it. The list of services has a date.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RCP || statement.allows()) {
      return;
    }
    List<ActionPattern> patterns = statement.statement().actions().patterns();
    for (int i = 0; i < patterns.size(); i++) {
      ActionPattern pattern = patterns.get(i);
      boolean known = statement.facts().catalogue().service(pattern.service()).isPresent();
      if (pattern.everything() || (known && !RcpServices.include(pattern.service()))) {
        hits.add(
            new Anchor.Action(i),
            pattern.everything()
                ? "AWS refuses `*` in a resource control policy"
                : "resource control policies do not support %s"
                    .formatted(Words.quote(pattern.service())),
            "list actions of services that they support, such as `s3:*`");
      }
    }
  }
}

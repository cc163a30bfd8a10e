package dev.vennguard.lint.arn;

import dev.vennguard.catalog.Action;
import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Glob;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.ResourceClause;
import java.util.List;

/** {@code WILDCARD_ONLY_ACTION_WITH_ARN}: an action without resources beside an ARN. */
final class WildcardOnlyAction implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "WILDCARD_ONLY_ACTION_WITH_ARN",
        FindingSeverity.WARNING,
        "An action without resources beside an ARN",
        "an action that takes no resource, such as `s3:ListAllMyBuckets`, in a statement that lists"
            + " ARNs.",
        "a statement of its own with `\"Resource\": \"*\"`.",
        "Its requests have the resource `*`, which no ARN matches: an Allow grants nothing for it,"
            + " a Deny does not deny it. Actions that only a wildcard reaches are not reported.",
        "IAM User Guide, troubleshooting; EVALUATION §3");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    ResourceClause resources = statement.statement().resources();
    if (resources.negated()
        || resources.patterns().isEmpty()
        || statement.layer() == LayerKind.RESOURCE
        || resources.patterns().stream().anyMatch(one -> Glob.matches(one.text(), "*"))) {
      return;
    }
    List<Action> none = statement.named().stream().filter(Action::wildcardOnly).distinct().toList();
    if (!none.isEmpty()) {
      hits.add(
          new Anchor.Resources(),
          "%s %s no resource, so %s here: only `\"Resource\": \"*\"` reaches %s"
              .formatted(
                  Words.actions(none),
                  Words.number(none.size(), "takes", "take"),
                  statement.allows() ? "nothing is allowed" : "nothing is denied",
                  Words.number(none.size(), "it", "them")),
          "move "
              + Words.number(none.size(), "it", "them")
              + " to a statement with `\"Resource\": \"*\"`");
    }
  }
}

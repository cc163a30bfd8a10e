package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code EMPTY_ARRAY_ACTION}: no actions. */
final class NoActions implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_ARRAY_ACTION",
        FindingSeverity.SUGGESTION,
        "No actions",
        "an empty list of actions.",
        "the actions that are meant, or no statement.",
        "The statement never applies; with NotAction it speaks of every action.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.statement().actions().patterns().isEmpty()) {
      boolean all = statement.statement().actions().negated();
      hits.add(
          new Anchor.Actions(),
          all
              ? "no action is left out, so every action is meant"
              : "no actions are listed, so the statement never applies",
          "list some, or remove the statement");
    }
  }
}

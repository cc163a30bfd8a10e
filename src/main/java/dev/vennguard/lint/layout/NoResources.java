package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;

/** {@code EMPTY_ARRAY_RESOURCE}: no resources. */
final class NoResources implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_ARRAY_RESOURCE",
        FindingSeverity.SUGGESTION,
        "No resources",
        "an empty list of resources.",
        "the resources that are meant, or no statement.",
        "The statement never applies; with NotResource it speaks of every resource.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.statement().resources().patterns().isEmpty()) {
      boolean all = statement.statement().resources().negated();
      hits.add(
          new Anchor.Resources(),
          all
              ? "no resource is left out, so every resource is meant"
              : "no resources are listed, so the statement never applies",
          "list some, or remove the statement");
    }
  }
}

package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Entry;
import dev.vennguard.lint.kit.EntryRule;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.Comparison;
import dev.vennguard.policy.Glob;

/** {@code SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED}: a wildcard in the repository of GitHub. */
final class LooseRepository implements EntryRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
        FindingSeverity.WARNING,
        "A wildcard in the repository of GitHub",
        "a wildcard in `token.actions.githubusercontent.com:sub`.",
        "the repository and the branch, or the environment, written out.",
        "Pull requests and other branches of the repositories that fit may assume the role.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(Entry entry, Hits hits) {
    if (!entry.key().equals("token.actions.githubusercontent.com:sub")
        || entry.comparison().negated()) {
      return;
    }
    for (int i = 0; i < entry.values().size(); i++) {
      if (Glob.hasWildcard(entry.values().get(i)) && entry.comparison() == Comparison.STRING_LIKE) {
        hits.add(
            entry.value(i),
            "%s lets other branches in, pull requests too"
                .formatted(Words.quote(entry.values().get(i))),
            "write the repository and the branch out");
      }
    }
  }
}

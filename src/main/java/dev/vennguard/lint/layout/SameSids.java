package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code UNIQUE_SIDS_RECOMMENDED}: a Sid that is used twice in a resource policy. */
final class SameSids implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "UNIQUE_SIDS_RECOMMENDED",
        FindingSeverity.WARNING,
        "A Sid that is used twice in a resource policy",
        "the same `Sid` in two statements.",
        "a `Sid` of its own for each statement.",
        "Some services refuse it, and logs that name the `Sid` do not tell the statements apart.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (document.kind() != LayerKind.RESOURCE) {
      return;
    }
    Set<String> seen = new HashSet<>();
    List<Statement> statements = document.policy().statements();
    for (int i = 0; i < statements.size(); i++) {
      String sid = statements.get(i).sid();
      if (!sid.isEmpty() && !seen.add(sid)) {
        findings.add(
            document,
            document.span(i, new Anchor.Sid()),
            "the `Sid` %s is in use already".formatted(Words.quote(sid)),
            "give every statement its own");
      }
    }
  }
}

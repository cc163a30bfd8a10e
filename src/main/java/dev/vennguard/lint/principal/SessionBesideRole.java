package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.Anchor;
import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Hits;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.LintedStatement;
import dev.vennguard.lint.kit.Rule.StatementRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.PrincipalClause;
import java.util.List;

/** {@code REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY}: a role session beside its role. */
final class SessionBesideRole implements StatementRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
        FindingSeverity.SUGGESTION,
        "A role session beside its role",
        "the session of a role beside the role itself in `Principal`.",
        "the role alone.",
        "The role covers its sessions.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    if (statement.layer() != LayerKind.RESOURCE || !LintedDocument.trusts(statement.statement())) {
      return;
    }
    if (sessions(statement)) {
      hits.add(
          new Anchor.Principals(),
          "the role is named too, and covers its session",
          "remove the session");
    }
  }

  private static boolean sessions(LintedStatement statement) {
    List<String> values =
        statement.statement().principal().principals().stream()
            .map(PrincipalClause.Named::value)
            .toList();
    return values.stream()
        .filter(one -> one.contains(":assumed-role/"))
        .map(one -> one.replaceFirst("^(arn:[^:]+):sts:", "$1:iam:"))
        .map(one -> one.replaceFirst(":assumed-role/([^/]+)/.*$", ":role/$1"))
        .anyMatch(values::contains);
  }
}

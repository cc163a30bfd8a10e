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
import dev.vennguard.policy.Statement;
import java.util.List;

/** {@code RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL}: a service let in for everybody. */
final class ServiceFromAnywhere implements StatementRule {
  private static final List<String> KEYS =
      List.of(
          "aws:sourcearn",
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:sourceorgpaths");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL",
        FindingSeverity.SECURITY_WARNING,
        "A service let in for everybody",
        "a service principal in an Allow of a resource policy without saying on whose behalf.",
        "`aws:SourceArn`, `aws:SourceAccount` or `aws:SourceOrgID` beside it.",
        "The service acts for other accounts, too, so anybody may use it to reach the resource."
            + " Role trust policies are left out, and so are services that AWS names per region.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedStatement statement, Hits hits) {
    Statement said = statement.statement();
    boolean service =
        said.principal().principals().stream()
            .anyMatch(one -> one.kind() == PrincipalClause.Kind.SERVICE);
    if (statement.layer() == LayerKind.RESOURCE
        && statement.allows()
        && service
        && !said.principal().negated()
        && !LintedDocument.trusts(said)
        && KEYS.stream().noneMatch(statement::asks)
        && said.conditions().stream().noneMatch(one -> one.name().folded().contains("source"))) {
      hits.add(
          new Anchor.Principals(),
          "the service also acts for other accounts, and reaches the resource for them",
          "add `aws:SourceArn` or `aws:SourceAccount`");
    }
  }
}

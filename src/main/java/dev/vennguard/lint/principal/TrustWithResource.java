package dev.vennguard.lint.principal;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;

/** {@code ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE}: a resource in a trust policy. */
final class TrustWithResource implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
        FindingSeverity.ERROR,
        "A resource in a trust policy",
        "`Resource` in a role trust policy.",
        "no `Resource`: the policy is about its role.",
        "IAM refuses it.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    for (int i = 0; document.trust() && i < document.policy().statements().size(); i++) {
      document
          .node(i)
          .flatMap(node ->
              LintedDocument.member(node, "Resource")
                  .or(() -> LintedDocument.member(node, "NotResource")))
          .ifPresent(one ->
              findings.add(
                  document,
                  one.span(),
                  "a trust policy has no %s; IAM refuses it".formatted(Words.quote(one.name())),
                  "remove it"));
    }
  }
}

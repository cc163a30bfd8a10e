package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.syntax.DocumentSize;

/**
 * {@code POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA}: a document that is too long: a role trust
 * policy.
 */
final class TrustSize implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
        FindingSeverity.WARNING,
        "A document that is too long: a role trust policy",
        "more characters than AWS takes.",
        "fewer and wider entries, or several documents.",
        "AWS refuses a longer document. White space outside and inside texts is not counted, so"
            + " what is reported is too long in any case.",
        "IAM Access Analyzer, policy check reference; EVALUATION §8");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (document.trust()) {
      TooLong.check(document, DocumentSize.TRUST_POLICY, findings);
    }
  }
}

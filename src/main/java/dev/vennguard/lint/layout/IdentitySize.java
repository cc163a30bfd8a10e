package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.DocumentSize;

/**
 * {@code POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA}: a document that is too long: an identity
 * policy or a boundary.
 */
final class IdentitySize implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
        FindingSeverity.WARNING,
        "A document that is too long: an identity policy or a boundary",
        "more characters than AWS takes.",
        "fewer and wider entries, or several documents.",
        "AWS refuses a longer document. White space outside and inside texts is not counted, so"
            + " what is reported is too long in any case; of inline policies all those of a user"
            + " (2,048), group (5,120) or role (10,240) count together, which is not known here.",
        "IAM Access Analyzer, policy check reference; EVALUATION §8");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (document.kind() == LayerKind.IDENTITY || document.kind() == LayerKind.BOUNDARY) {
      TooLong.check(document, DocumentSize.MANAGED_POLICY, findings);
    }
  }
}

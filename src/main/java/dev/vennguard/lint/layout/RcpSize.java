package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.DocumentSize;

/** {@code POLICY_SIZE_EXCEEDS_RCP_QUOTA}: a document that is too long: an RCP. */
final class RcpSize implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
        FindingSeverity.ERROR,
        "A document that is too long: an RCP",
        "more characters than AWS takes.",
        "fewer and wider entries, or several documents.",
        "AWS refuses a longer document. White space outside and inside texts is not counted, so"
            + " what is reported is too long in any case.",
        "IAM Access Analyzer, policy check reference; EVALUATION §8");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    if (document.kind() == LayerKind.RCP) {
      TooLong.check(document, DocumentSize.CONTROL_POLICY, findings);
    }
  }
}

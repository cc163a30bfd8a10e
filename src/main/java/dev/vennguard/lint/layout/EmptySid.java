package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;

/** {@code EMPTY_SID_VALUE}: an empty Sid. */
final class EmptySid implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_SID_VALUE",
        FindingSeverity.SUGGESTION,
        "An empty Sid",
        "`\"Sid\": \"\"`.",
        "a name, or no `Sid`.",
        "It names nothing.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    for (int i = 0; i < document.policy().statements().size(); i++) {
      document.node(i).ifPresent(node -> check(node, document, findings));
    }
  }

  private static void check(ObjectNode node, LintedDocument document, Findings findings) {
    LintedDocument.member(node, "Sid")
        .filter(sid -> sid.value() instanceof TextNode text && text.value().isEmpty())
        .ifPresent(sid ->
            findings.add(document, sid.span(), "the `Sid` is empty", "write a name, or remove it"));
  }
}

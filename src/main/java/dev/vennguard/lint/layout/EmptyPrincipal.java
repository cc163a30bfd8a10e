package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;

/** {@code EMPTY_OBJECT_PRINCIPAL}: a Principal without content. */
final class EmptyPrincipal implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_OBJECT_PRINCIPAL",
        FindingSeverity.SUGGESTION,
        "A Principal without content",
        "`\"Principal\": {}`.",
        "whom the statement is for.",
        "The statement is for nobody.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    document.principals().stream()
        .filter(one -> one.value() instanceof ObjectNode object && object.members().isEmpty())
        .forEach(one ->
            findings.add(
                document,
                one.span(),
                "nobody is named, so the statement never applies",
                "say for whom it is"));
  }
}

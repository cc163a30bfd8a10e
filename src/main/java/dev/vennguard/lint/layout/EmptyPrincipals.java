package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import java.util.stream.Stream;

/** {@code EMPTY_ARRAY_PRINCIPAL}: a Principal with an empty list. */
final class EmptyPrincipals implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_ARRAY_PRINCIPAL",
        FindingSeverity.SUGGESTION,
        "A Principal with an empty list",
        "`\"AWS\": []`.",
        "whom the statement is for.",
        "The entry names nobody.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    document.principals().stream()
        .flatMap(one ->
            one.value() instanceof ObjectNode object ? object.members().stream() : Stream.empty())
        .filter(one -> one.value() instanceof ArrayNode array && array.elements().isEmpty())
        .forEach(one ->
            findings.add(
                document, one.span(), "the list names nobody", "name somebody, or remove it"));
  }
}

package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;

/** {@code INVALID_CONDITION_DATA_TYPE}: values of different JSON types under one key. */
final class MixedTypes implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "INVALID_CONDITION_DATA_TYPE",
        FindingSeverity.ERROR,
        "Values of different JSON types under one key",
        "texts beside numbers or booleans under one key.",
        "all of them in quotes, or none.",
        "AWS calls it an error, though IAM reads them all as texts.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    for (int i = 0; i < document.policy().statements().size(); i++) {
      document.node(i).ifPresent(node -> check(node, document, findings));
    }
  }

  private static void check(ObjectNode node, LintedDocument document, Findings findings) {
    LintedDocument.member(node, "Condition").map(Member::value).stream()
        .filter(ObjectNode.class::isInstance)
        .flatMap(operators -> ((ObjectNode) operators).members().stream())
        .map(Member::value)
        .filter(ObjectNode.class::isInstance)
        .flatMap(keys -> ((ObjectNode) keys).members().stream())
        .filter(MixedTypes::mixed)
        .forEach(key ->
            findings.add(
                document,
                key.span(),
                "the values of %s are of different JSON types".formatted(Words.quote(key.name())),
                "put all of them in quotes"));
  }

  private static boolean mixed(Member key) {
    return key.value() instanceof ArrayNode array
        && array.elements().stream().map(Object::getClass).distinct().count() > 1;
  }
}

package dev.vennguard.lint.layout;

import dev.vennguard.lint.kit.FindingSeverity;
import dev.vennguard.lint.kit.Findings;
import dev.vennguard.lint.kit.LintedDocument;
import dev.vennguard.lint.kit.Rule.DocumentRule;
import dev.vennguard.lint.kit.RuleInfo;
import dev.vennguard.lint.kit.Words;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;

/** {@code EMPTY_OBJECT_CONDITION}: a condition without content. */
final class EmptyCondition implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "EMPTY_OBJECT_CONDITION",
        FindingSeverity.SUGGESTION,
        "A condition without content",
        "`\"Condition\": {}` and an operator without keys.",
        "no `Condition`, or the keys that are meant.",
        "It restricts nothing and looks as if it did.",
        "IAM Access Analyzer, policy check reference");
  }

  @Override
  public void check(LintedDocument document, Findings findings) {
    for (int i = 0; i < document.policy().statements().size(); i++) {
      document.node(i).ifPresent(node -> check(node, document, findings));
    }
  }

  private static void check(ObjectNode node, LintedDocument document, Findings findings) {
    LintedDocument.member(node, "Condition")
        .ifPresent(condition -> {
          if (empty(condition)) {
            findings.add(
                document,
                condition.span(),
                "an empty `Condition` restricts nothing",
                "remove it, or add what is meant");
          } else if (condition.value() instanceof ObjectNode operators) {
            operators.members().stream()
                .filter(EmptyCondition::empty)
                .forEach(one ->
                    findings.add(
                        document,
                        one.span(),
                        "%s has no keys and restricts nothing".formatted(Words.quote(one.name())),
                        "remove it, or add the keys that are meant"));
          }
        });
  }

  private static boolean empty(Member member) {
    return member.value() instanceof ObjectNode object && object.members().isEmpty();
  }
}

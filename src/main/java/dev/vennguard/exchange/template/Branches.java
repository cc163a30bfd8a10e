package dev.vennguard.exchange.template;

import dev.vennguard.exchange.found.DocumentText;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.exchange.found.Trees;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a template of which it is given whether they hold.
 *
 * @param values by {@link UnknownText#name}: of the condition {@code IsProd} as {@code If.IsProd}
 */
record Branches(Map<String, String> values) {
  /** What a condition is called where it is not known. */
  static String name(String condition) {
    return "If." + condition;
  }

  /** Whether a condition holds; nothing if that is not given. */
  Optional<Boolean> given(String condition) {
    return switch (values.getOrDefault(UnknownText.name(name(condition)), "")) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Whether a resource is made, as far as is known. */
  boolean there(JsonNode resource) {
    return given(condition(resource)).orElse(true);
  }

  /**
   * A policy as a holder has it: where the two are made under different conditions, nobody knows
   * whether it does.
   */
  OpenedPolicy held(OpenedPolicy policy, JsonNode resource, JsonNode holder) {
    String condition = condition(resource);
    if (condition.isEmpty()
        || condition.equals(condition(holder))
        || given(condition).isPresent()) {
      return policy;
    }
    return DocumentText.read(policy.source())
        .map(document -> Perhaps.document(document, name(condition)))
        .map(document -> policy.withSource(Trees.write(document)))
        .orElse(policy);
  }

  /** What is said of resources that may not be made. */
  Optional<String> note(Map<String, ObjectNode> resources) {
    List<String> open =
        resources.entrySet().stream()
            .filter(one -> !condition(one.getValue()).isEmpty())
            .filter(one -> given(condition(one.getValue())).isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "`%s` %s made only under a condition; they are read as if it held"
                .formatted(String.join("`, `", open), open.size() == 1 ? "is" : "are"));
  }

  private static String condition(JsonNode resource) {
    return Trees.text(resource, "Condition");
  }

  /** The tree with the branch of each condition whose value is given. */
  JsonNode chosen(JsonNode node) {
    Optional<JsonNode> settled =
        function(node)
            .filter(one -> one.name().equals("Fn::If"))
            .flatMap(one -> settled(Trees.elements(one.value())));
    if (settled.isPresent()) {
      return chosen(settled.get());
    }
    return switch (node) {
      case ObjectNode object ->
          new ObjectNode(
              object.members().stream()
                  .map(one ->
                      new Member(one.name(), one.nameSpan(), chosen(one.value()), one.span()))
                  .toList(),
              object.span());
      case ArrayNode array ->
          new ArrayNode(array.elements().stream().map(this::chosen).toList(), array.span());
      case TextNode _,
          JsonNode.NumberNode _,
          JsonNode.BooleanNode _,
          JsonNode.NullNode _,
          JsonNode.BrokenNode _ ->
          node;
    };
  }

  /** The one member of an object that is a function. */
  static Optional<Member> function(JsonNode node) {
    if (!(node instanceof ObjectNode object) || object.members().size() != 1) {
      return Optional.empty();
    }
    Member only = object.members().getFirst();
    return only.name().equals("Ref") || only.name().startsWith("Fn::")
        ? Optional.of(only)
        : Optional.empty();
  }

  private Optional<JsonNode> settled(List<JsonNode> parts) {
    if (parts.size() != 3) {
      return Optional.empty();
    }
    return given(Trees.text(parts.getFirst())).map(holds -> parts.get(holds ? 1 : 2));
  }
}

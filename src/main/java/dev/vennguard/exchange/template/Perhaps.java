package dev.vennguard.exchange.template;

import dev.vennguard.exchange.found.Trees;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Statements of which nobody knows whether they are there, or under which condition. */
final class Perhaps {
  private static final String CONDITION = "Condition";
  private static final String BOOL = "Bool";

  private Perhaps() {}

  /** A document whose every statement is there only if something holds. */
  static JsonNode document(JsonNode document, String name) {
    if (!(document instanceof ObjectNode object)) {
      return document;
    }
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      JsonNode value = member.value();
      if (member.name().equals("Statement")) {
        List<JsonNode> statements = new ArrayList<>();
        Trees.elements(value).forEach(one -> statements.add(statement(one, name)));
        value = new ArrayNode(statements, member.span());
      }
      members.add(new Member(member.name(), member.nameSpan(), value, member.span()));
    }
    return new ObjectNode(members, object.span());
  }

  /** A statement that is there only if something holds. */
  static JsonNode statement(JsonNode statement, String name) {
    if (!(statement instanceof ObjectNode object)) {
      return statement;
    }
    List<Member> members = new ArrayList<>();
    List<Member> operators = new ArrayList<>();
    for (Member member : object.members()) {
      if (member.name().equals(CONDITION)) {
        operators.addAll(Trees.members(member.value()));
      } else {
        members.add(member);
      }
    }
    Span span = object.span();
    members.add(new Member(CONDITION, span, condition(operators, List.of(name), span), span));
    return new ObjectNode(members, span);
  }

  /** A condition with more to it that nobody knows. */
  static ObjectNode condition(List<Member> operators, Collection<String> names, Span span) {
    if (names.isEmpty()) {
      return new ObjectNode(operators, span);
    }
    List<Member> keys = new ArrayList<>();
    List<Member> all = new ArrayList<>();
    for (Member operator : operators) {
      if (operator.name().equals(BOOL)) {
        keys.addAll(Trees.members(operator.value()));
      } else {
        all.add(operator);
      }
    }
    for (String name : names) {
      keys.add(new Member(UnknownText.key(name), span, new TextNode("true", span), span));
    }
    all.add(new Member(BOOL, span, new ObjectNode(keys, span), span));
    return new ObjectNode(all, span);
  }
}

package dev.vennguard.exchange.answer;

import dev.vennguard.exchange.found.Trees;
import dev.vennguard.policy.unknown.UnknownText;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document of which AWS may have left out what does not concern one service
 * (GetRequestAuthorizationPolicy). An Allow and a Deny on all other services are added under a
 * condition that nobody knows, so that no verdict on these is certain that they could change.
 */
final class CutDocument {
  private CutDocument() {}

  /**
   * The document as JSON.
   *
   * @param services those that it is whole for; none for those that it names
   */
  static String of(JsonNode document, Set<String> services) {
    if (!(document instanceof ObjectNode object)) {
      return Trees.write(document);
    }
    Set<String> whole = services.isEmpty() ? named(document) : services;
    Span span = object.span();
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      if (member.name().equals("Statement")) {
        List<JsonNode> statements = new ArrayList<>(Trees.elements(member.value()));
        boolean principal = statements.stream().anyMatch(one -> Trees.has(one, "Principal"));
        statements.add(other("Allow", whole, principal, span));
        statements.add(other("Deny", whole, principal, span));
        members.add(
            new Member("Statement", member.nameSpan(), new ArrayNode(statements, span), span));
      } else {
        members.add(member);
      }
    }
    return Trees.write(new ObjectNode(members, span));
  }

  private static Set<String> named(JsonNode document) {
    Set<String> found = new TreeSet<>();
    for (JsonNode statement : Trees.elements(document, "Statement")) {
      for (JsonNode action : Trees.elements(statement, "Action")) {
        String text = Trees.text(action);
        found.add(text.substring(0, Math.max(0, text.indexOf(':'))));
      }
    }
    found.removeIf(one -> !one.matches("[a-z0-9-]+"));
    return found;
  }

  private static JsonNode other(String effect, Set<String> whole, boolean principal, Span span) {
    List<JsonNode> actions =
        whole.stream().map(one -> text(one + ":*", span)).map(JsonNode.class::cast).toList();
    List<Member> members = new ArrayList<>();
    members.add(member("Sid", text("OtherServices" + effect, span)));
    members.add(member("Effect", text(effect, span)));
    if (principal) {
      members.add(member("Principal", text("*", span)));
    }
    members.add(
        actions.isEmpty()
            ? member("Action", text("*", span))
            : member("NotAction", new ArrayNode(actions, span)));
    members.add(member("Resource", text("*", span)));
    JsonNode key =
        new ObjectNode(List.of(member(UnknownText.key("OtherServices"), text("true", span))), span);
    members.add(member("Condition", new ObjectNode(List.of(member("Bool", key)), span)));
    return new ObjectNode(members, span);
  }

  private static Member member(String name, JsonNode value) {
    return new Member(name, value.span(), value, value.span());
  }

  private static TextNode text(String value, Span span) {
    return new TextNode(value, span);
  }
}

package dev.vennguard.lint.kit;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.StatementSpans;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document as rules look at it.
 *
 * @param ref which one
 * @param text its text
 * @param reading what the text says, with the places of all parts
 */
public record LintedDocument(DocumentRef ref, String text, Reading reading) {

  /** Its policy type. */
  public LayerKind kind() {
    return ref.kind();
  }

  /** What it says. */
  public Policy policy() {
    return reading.policy();
  }

  /** Whether it is a role trust policy: every statement speaks of assuming a role alone. */
  public boolean trust() {
    return kind() == LayerKind.RESOURCE
        && !policy().statements().isEmpty()
        && policy().statements().stream().allMatch(LintedDocument::trusts);
  }

  /** Whether a statement is one of a role trust policy. */
  public static boolean trusts(Statement statement) {
    return !statement.actions().negated()
        && !statement.actions().patterns().isEmpty()
        && statement.actions().patterns().stream()
            .allMatch(pattern -> pattern.service().equals("sts"));
  }

  /** The statements as they are written, one for each of the policy's; none where it is broken. */
  public Optional<ObjectNode> node(int statement) {
    Span span = reading.statements().get(statement).statement();
    return objects().stream().filter(one -> one.span().equals(span)).findFirst();
  }

  /** What stands under {@code Principal}, statement by statement. */
  public List<Member> principals() {
    return objects().stream().flatMap(one -> member(one, "Principal").stream()).toList();
  }

  private List<ObjectNode> objects() {
    List<ObjectNode> found = new ArrayList<>();
    member(reading.root(), "Statement")
        .map(Member::value)
        .ifPresent(value -> {
          if (value instanceof ObjectNode single) {
            found.add(single);
          } else if (value instanceof ArrayNode list) {
            list.elements()
                .forEach(element -> {
                  if (element instanceof ObjectNode one) {
                    found.add(one);
                  }
                });
          }
        });
    return found;
  }

  /** The last member of that name, if the node is an object that has one. */
  public static Optional<Member> member(JsonNode node, String name) {
    if (node instanceof ObjectNode object) {
      for (Member member : object.members().reversed()) {
        if (member.name().equals(name)) {
          return Optional.of(member);
        }
      }
    }
    return Optional.empty();
  }

  /** Where a part of a statement stands. */
  public Span span(int statement, Anchor anchor) {
    StatementSpans spans = reading.statements().get(statement);
    return switch (anchor) {
      case Anchor.Whole() -> whole(spans);
      case Anchor.Sid() -> spans.sid();
      case Anchor.Actions() -> spans.action();
      case Anchor.Action(int index) -> spans.actionPatterns().get(index);
      case Anchor.Resources() -> spans.resource();
      case Anchor.Resource(int index) -> spans.resourcePatterns().get(index);
      case Anchor.Principals() -> principals(statement).orElseGet(() -> whole(spans));
      case Anchor.Entry(int index) -> spans.conditions().get(index);
      case Anchor.Value(int entry, int index) ->
          value(statement, spans.conditions().get(entry), index);
    };
  }

  private static Span whole(StatementSpans spans) {
    return spans.sid().length() > 0 ? spans.sid() : spans.effect();
  }

  private Optional<Span> principals(int statement) {
    return node(statement)
        .flatMap(node -> member(node, "Principal").or(() -> member(node, "NotPrincipal")))
        .map(Member::span);
  }

  private Span value(int statement, Span entry, int index) {
    return node(statement).flatMap(node -> member(node, "Condition")).map(Member::value).stream()
        .filter(ObjectNode.class::isInstance)
        .flatMap(node -> ((ObjectNode) node).members().stream())
        .map(Member::value)
        .filter(ObjectNode.class::isInstance)
        .flatMap(node -> ((ObjectNode) node).members().stream())
        .filter(member -> member.span().equals(entry))
        .findFirst()
        .map(member -> part(member.value(), index))
        .orElse(entry);
  }

  private static Span part(JsonNode value, int index) {
    return value instanceof ArrayNode array && index < array.elements().size()
        ? array.elements().get(index).span()
        : value.span();
  }
}

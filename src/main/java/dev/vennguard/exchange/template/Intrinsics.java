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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CloudFormation's functions in a document (CloudFormation Template Reference, "Intrinsic
 * functions"). What given values settle is put in; everything else becomes an unknown value with a
 * name. Nothing is guessed, not even a parameter's default.
 *
 * @param values by {@link UnknownText#name}
 */
public record Intrinsics(Map<String, String> values) {
  private static final String NO_VALUE = "AWS::NoValue";

  /** Nothing is given. */
  public static final Intrinsics NONE = new Intrinsics(Map.of());

  /** Copies the map. */
  public Intrinsics {
    values = Map.copyOf(values);
  }

  /** Whether a tree holds a function anywhere. */
  public static boolean in(JsonNode node) {
    return function(node).isPresent()
        || switch (node) {
          case ObjectNode object -> object.members().stream().anyMatch(one -> in(one.value()));
          case ArrayNode array -> array.elements().stream().anyMatch(Intrinsics::in);
          case TextNode _,
              JsonNode.NumberNode _,
              JsonNode.BooleanNode _,
              JsonNode.NullNode _,
              JsonNode.BrokenNode _ ->
              false;
        };
  }

  /** A policy document without functions. */
  public JsonNode document(JsonNode node) {
    return node instanceof ObjectNode object ? members(object) : value(node);
  }

  private JsonNode members(ObjectNode object) {
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      if (absent(member.value())) {
        continue;
      }
      boolean statements = member.name().equals("Statement");
      JsonNode value = statements ? statements(member.value()) : value(member.value());
      if (member.name().equals("Sid") && UnknownText.in(Trees.text(value))) {
        // A name says nothing about what a statement means.
        continue;
      }
      members.add(new Member(member.name(), member.nameSpan(), value, member.span()));
    }
    return new ObjectNode(members, object.span());
  }

  /** A statement that may or may not be there holds under a condition that nobody knows. */
  private JsonNode statements(JsonNode node) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode one : Trees.elements(node)) {
      Optional<Member> function = function(one);
      if (function.isPresent() && function.get().name().equals("Fn::If")) {
        List<JsonNode> parts = Trees.elements(function.get().value());
        String name = "If." + (parts.isEmpty() ? "" : Trees.text(parts.getFirst()));
        Optional<JsonNode> settled = settled(parts);
        if (settled.isPresent()) {
          if (!absent(settled.get())) {
            found.addAll(Trees.elements(statements(settled.get())));
          }
          continue;
        }
        parts.stream()
            .skip(1)
            .filter(part -> !absent(part))
            .flatMap(part -> Trees.elements(statements(part)).stream())
            .forEach(part -> found.add(perhaps(part, name)));
      } else {
        found.add(value(one));
      }
    }
    return new ArrayNode(found, node.span());
  }

  private static JsonNode perhaps(JsonNode statement, String name) {
    if (!(statement instanceof ObjectNode object)) {
      return statement;
    }
    Span span = object.span();
    Member open =
        new Member(
            "Bool",
            span,
            new ObjectNode(
                List.of(new Member(UnknownText.key(name), span, new TextNode("true", span), span)),
                span),
            span);
    List<Member> members = new ArrayList<>();
    List<Member> operators = new ArrayList<>();
    for (Member member : object.members()) {
      if (member.name().equals("Condition")) {
        for (Member operator : Trees.members(member.value())) {
          if (operator.name().equals("Bool")) {
            List<Member> keys = new ArrayList<>(Trees.members(operator.value()));
            keys.addAll(Trees.members(open.value()));
            open = new Member("Bool", span, new ObjectNode(keys, span), span);
          } else {
            operators.add(operator);
          }
        }
      } else {
        members.add(member);
      }
    }
    operators.add(open);
    members.add(new Member("Condition", span, new ObjectNode(operators, span), span));
    return new ObjectNode(members, span);
  }

  /** A value without functions. */
  JsonNode value(JsonNode node) {
    Optional<Member> function = function(node);
    if (function.isPresent()) {
      return call(function.get(), node.span());
    }
    return switch (node) {
      case ObjectNode object -> members(object);
      case ArrayNode array -> {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : array.elements()) {
          if (!absent(element)) {
            JsonNode value = value(element);
            // A function in a list may stand for a list.
            if (function(element).isPresent() && value instanceof ArrayNode inner) {
              elements.addAll(inner.elements());
            } else {
              elements.add(value);
            }
          }
        }
        yield new ArrayNode(elements, array.span());
      }
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

  private static boolean absent(JsonNode node) {
    return function(node)
        .filter(one -> one.name().equals("Ref") && Trees.text(one.value()).equals(NO_VALUE))
        .isPresent();
  }

  private JsonNode call(Member function, Span span) {
    JsonNode argument = function.value();
    return switch (function.name()) {
      case "Ref" -> text(reference(Trees.text(argument)), span);
      case "Fn::GetAtt" ->
          text(
              reference(
                  String.join(".", Trees.elements(argument).stream().map(Trees::text).toList())),
              span);
      case "Fn::Sub" -> text(substituted(argument), span);
      case "Fn::Join" -> text(joined(argument), span);
      case "Fn::If" -> text(choice(argument), span);
      default -> text(UnknownText.written(name(function)), span);
    };
  }

  private static String name(Member function) {
    List<String> words = new ArrayList<>();
    words.add(function.name().substring("Fn::".length()));
    Trees.elements(function.value()).stream()
        .map(Trees::text)
        .filter(word -> !word.isEmpty())
        .limit(3)
        .forEach(words::add);
    return String.join(".", words);
  }

  private String reference(String name) {
    String given = values.get(UnknownText.name(name));
    return given == null ? UnknownText.written(name) : given;
  }

  /** The branch of a condition whose value is given. */
  private Optional<JsonNode> settled(List<JsonNode> parts) {
    if (parts.size() != 3) {
      return Optional.empty();
    }
    String given = values.getOrDefault(UnknownText.name("If." + Trees.text(parts.getFirst())), "");
    return switch (given) {
      case "true" -> Optional.of(parts.get(1));
      case "false" -> Optional.of(parts.get(2));
      default -> Optional.empty();
    };
  }

  private String choice(JsonNode argument) {
    List<JsonNode> parts = Trees.elements(argument);
    Optional<JsonNode> settled = settled(parts);
    if (settled.isPresent()) {
      return Trees.text(value(settled.get()));
    }
    if (parts.size() == 3 && !absent(parts.get(1)) && !absent(parts.get(2))) {
      String one = Trees.text(value(parts.get(1)));
      if (!one.isEmpty() && one.equals(Trees.text(value(parts.get(2))))) {
        return one;
      }
    }
    return UnknownText.written("If." + (parts.isEmpty() ? "" : Trees.text(parts.getFirst())));
  }

  private String joined(JsonNode argument) {
    List<JsonNode> parts = Trees.elements(argument);
    if (parts.size() != 2 || !(parts.get(1) instanceof ArrayNode list)) {
      return UnknownText.written("Join");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode part : list.elements()) {
      JsonNode value = value(part);
      if (value instanceof ObjectNode || value instanceof ArrayNode) {
        return UnknownText.written("Join");
      }
      texts.add(Trees.text(value));
    }
    return String.join(Trees.text(parts.getFirst()), texts);
  }

  /** {@code ${X}} is a reference, {@code ${!X}} is {@code ${X}}. */
  private String substituted(JsonNode argument) {
    List<JsonNode> parts = Trees.elements(argument);
    String text = parts.isEmpty() ? "" : Trees.text(parts.getFirst());
    JsonNode own = parts.size() > 1 ? parts.get(1) : new JsonNode.NullNode(Span.at(0));
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
      int close = text.indexOf('}', at);
      if (close < 0) {
        break;
      }
      String name = text.substring(at + 2, close).strip();
      out.append(text, from, at);
      if (name.startsWith("!")) {
        out.append("${").append(name.substring(1)).append('}');
      } else {
        Optional<String> given =
            Trees.member(own, name).map(this::value).map(Trees::text).filter(t -> !t.isEmpty());
        out.append(given.orElseGet(() -> reference(name)));
      }
      from = close + 1;
    }
    return out.append(text.substring(Math.min(from, text.length()))).toString();
  }

  private static TextNode text(String value, Span span) {
    return new TextNode(value, span);
  }
}

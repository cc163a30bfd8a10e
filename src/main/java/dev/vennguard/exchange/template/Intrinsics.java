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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    return Branches.function(node).isPresent()
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
    JsonNode chosen = new Branches(values).chosen(node);
    return chosen instanceof ObjectNode object ? members(object) : value(chosen);
  }

  private JsonNode members(ObjectNode object) {
    List<Member> members = new ArrayList<>();
    for (Member member : object.members()) {
      if (absent(member.value())) {
        continue;
      }
      JsonNode value =
          switch (member.name()) {
            case "Statement" -> statements(member.value());
            case "Condition" -> conditions(member.value());
            default -> value(member.value());
          };
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
      Optional<Member> function = Branches.function(one);
      if (function.isPresent() && function.get().name().equals("Fn::If")) {
        List<JsonNode> parts = Trees.elements(function.get().value());
        String name = "If." + (parts.isEmpty() ? "" : Trees.text(parts.getFirst()));
        parts.stream()
            .skip(1)
            .filter(part -> !absent(part))
            .flatMap(part -> Trees.elements(statements(part)).stream())
            .forEach(part -> found.add(Perhaps.statement(part, name)));
      } else {
        found.add(value(one));
      }
    }
    return new ArrayNode(found, node.span());
  }

  /**
   * Where an entry of a condition may be left out, nobody knows what the statement asks: an unknown
   * value alone would say that the key has to be there.
   */
  private JsonNode conditions(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return value(node);
    }
    Optional<Member> whole = Branches.function(node);
    if (whole.isPresent()) {
      return Perhaps.condition(List.of(), Set.of(name(whole.get())), node.span());
    }
    Set<String> open = new LinkedHashSet<>();
    List<Member> operators = new ArrayList<>();
    for (Member operator : object.members()) {
      Optional<Member> function = Branches.function(operator.value());
      if (function.isPresent()) {
        if (!absent(operator.value())) {
          open.add(name(function.get()));
        }
      } else {
        entries(operator, open).ifPresent(operators::add);
      }
    }
    return Perhaps.condition(operators, open, object.span());
  }

  /** What is certain to be there of an operator's entries. */
  private Optional<Member> entries(Member operator, Set<String> open) {
    if (!(operator.value() instanceof ObjectNode keys) || keys.members().isEmpty()) {
      return Optional.of(operator);
    }
    List<Member> kept = new ArrayList<>();
    for (Member key : keys.members()) {
      if (mayBeAbsent(key.value())) {
        Branches.function(key.value())
            .filter(_ -> !absent(key.value()))
            .ifPresent(one -> open.add(name(one)));
      } else {
        kept.add(new Member(key.name(), key.nameSpan(), value(key.value()), key.span()));
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Member(
                operator.name(),
                operator.nameSpan(),
                new ObjectNode(kept, keys.span()),
                operator.span()));
  }

  private static boolean mayBeAbsent(JsonNode node) {
    return absent(node)
        || Branches.function(node).filter(one -> one.name().equals("Fn::If")).stream()
            .flatMap(one -> Trees.elements(one.value()).stream().skip(1))
            .anyMatch(Intrinsics::mayBeAbsent);
  }

  /** A value without functions. */
  JsonNode value(JsonNode node) {
    Optional<Member> function = Branches.function(node);
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
            if (Branches.function(element).isPresent() && value instanceof ArrayNode inner) {
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

  private static boolean absent(JsonNode node) {
    return Branches.function(node)
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
    words.add(function.name().replace("Fn::", ""));
    Trees.elements(function.value()).stream()
        .map(Trees::text)
        .filter(word -> !word.isEmpty())
        .limit(function.name().equals("Fn::If") ? 1 : 3)
        .forEach(words::add);
    return String.join(".", words);
  }

  private String reference(String name) {
    String given = values.get(UnknownText.name(name));
    return given == null ? UnknownText.written(name) : given;
  }

  private String choice(JsonNode argument) {
    List<JsonNode> parts = Trees.elements(argument);
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

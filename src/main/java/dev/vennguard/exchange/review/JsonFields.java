package dev.vennguard.exchange.review;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.Mistake;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The members of an object, by their types; what has another type is told with its place. */
final class JsonFields {
  private final ObjectNode object;
  private final List<Problem> problems;

  JsonFields(ObjectNode object, List<Problem> problems) {
    this.object = object;
    this.problems = problems;
  }

  /** Those of a member; of an empty object if it is missing or {@code null}. */
  JsonFields object(String name) {
    return switch (member(name)) {
      case ObjectNode found -> new JsonFields(found, problems);
      case NullNode _ -> new JsonFields(new ObjectNode(List.of(), object.span()), problems);
      case JsonNode other -> {
        wrong(name, "an object", other);
        yield new JsonFields(new ObjectNode(List.of(), other.span()), problems);
      }
    };
  }

  boolean missing(String name) {
    return member(name) instanceof NullNode;
  }

  /** A text; empty if it is missing or {@code null}. */
  String text(String name) {
    return switch (member(name)) {
      case TextNode found -> found.value();
      case NullNode _ -> "";
      case JsonNode other -> {
        wrong(name, "a text", other);
        yield "";
      }
    };
  }

  /** A text that has to be there. */
  String required(String name) {
    String text = text(name);
    if (text.isEmpty() && member(name) instanceof NullNode) {
      report("`%s` is missing: add a text".formatted(name), start());
    }
    return text;
  }

  /** A whole number from 0 on; 0 if it is missing. */
  int number(String name) {
    JsonNode node = member(name);
    if (node instanceof NumberNode found && found.literal().matches("\\d{1,9}")) {
      return Integer.parseInt(found.literal());
    }
    if (!(node instanceof NullNode)) {
      wrong(name, "a whole number", node);
    }
    return 0;
  }

  boolean flag(String name) {
    JsonNode node = member(name);
    if (!(node instanceof BooleanNode) && !(node instanceof NullNode)) {
      wrong(name, "`true` or `false`", node);
    }
    return node instanceof BooleanNode found && found.value();
  }

  /** The elements of a list; none if it is missing. */
  List<JsonNode> list(String name) {
    return switch (member(name)) {
      case ArrayNode found -> found.elements();
      case NullNode _ -> List.of();
      case JsonNode other -> {
        wrong(name, "a list", other);
        yield List.of();
      }
    };
  }

  /** The elements of a list of objects. */
  List<JsonFields> objects(String name) {
    List<JsonFields> found = new ArrayList<>();
    for (JsonNode element : list(name)) {
      if (element instanceof ObjectNode one) {
        found.add(new JsonFields(one, problems));
      } else {
        report("an element of `%s` must be an object".formatted(name), element.span());
      }
    }
    return found;
  }

  /** The elements of a list of texts. */
  List<String> texts(String name) {
    List<String> found = new ArrayList<>();
    for (JsonNode element : list(name)) {
      if (element instanceof TextNode text) {
        found.add(text.value());
      } else {
        report("an element of `%s` must be a text".formatted(name), element.span());
      }
    }
    return found;
  }

  List<String> names() {
    return object.members().stream().map(Member::name).toList();
  }

  Span place(String name) {
    return member(name) instanceof NullNode ? start() : member(name).span();
  }

  Span start() {
    return new Span(object.span().start(), object.span().start() + 1);
  }

  void report(String message, Span span) {
    problems.add(new Problem(new Mistake.OfText.InOtherFile(message), span));
  }

  private JsonNode member(String name) {
    return object.members().stream()
        .filter(one -> one.name().equals(name))
        .map(Member::value)
        .findFirst()
        .orElse(new NullNode(object.span()));
  }

  private void wrong(String name, String type, JsonNode node) {
    report("`%s` must be %s".formatted(name, type), node.span());
  }
}

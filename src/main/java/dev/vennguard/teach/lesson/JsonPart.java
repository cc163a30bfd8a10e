package dev.vennguard.teach.lesson;

import dev.vennguard.exchange.request.Spelling;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON file of a lesson: its members, and what is wrong with it, with places. */
public final class JsonPart {
  private final String file;
  private final String text;
  private final JsonDocument document;
  private final List<LessonProblem> problems;

  /**
   * Reads a text.
   *
   * @param problems what is wrong is added here
   */
  public JsonPart(String file, String text, List<LessonProblem> problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
    this.document = JsonParser.parse(text);
    document.problems().forEach(problem -> report(problem.message(), problem.span()));
  }

  /** The text as JSON. */
  public JsonDocument document() {
    return document;
  }

  /** The outermost object, if the text is JSON and is one with these members only. */
  public Optional<ObjectNode> root(List<String> members) {
    if (!document.problems().isEmpty()) {
      return Optional.empty();
    }
    if (!(document.root() instanceof ObjectNode root)) {
      report("this file is an object that starts with `{`", document.root().span());
      return Optional.empty();
    }
    members(root, members);
    return Optional.of(root);
  }

  /** Says which members are not known; each is a slip or of a newer version. */
  public void members(ObjectNode object, List<String> known) {
    for (Member member : object.members()) {
      if (!known.contains(member.name())) {
        String advice =
            known.stream()
                .filter(name -> Spelling.near(member.name(), name))
                .findFirst()
                .map(name -> "write `" + name + "`")
                .orElse("known here are `" + String.join("`, `", known) + "`; remove it");
        report("unknown member `%s`: %s".formatted(member.name(), advice), member.nameSpan());
      }
    }
  }

  /** The value of a member. */
  public static Optional<JsonNode> value(ObjectNode object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(Member::value)
        .findFirst();
  }

  /** A text that has to be there. */
  public Optional<String> required(ObjectNode object, String name) {
    if (value(object, name).isEmpty()) {
      report("`%s` is missing: add it".formatted(name), start(object));
      return Optional.empty();
    }
    return text(object, name);
  }

  /** A text that may be there. */
  public Optional<String> text(ObjectNode object, String name) {
    return value(object, name).flatMap(node -> text(node, name));
  }

  /** A value as a text; anything else is reported. */
  public Optional<String> text(JsonNode node, String name) {
    if (node instanceof TextNode(String value, _)) {
      return Optional.of(value);
    }
    report("`%s` must be a text in quotes".formatted(name), node.span());
    return Optional.empty();
  }

  /** A whole number that may be there. */
  public Optional<Integer> number(JsonNode node, String name) {
    if (node instanceof NumberNode(String literal, _) && literal.matches("\\d{1,6}")) {
      return Optional.of(Integer.valueOf(literal));
    }
    report("`%s` must be a whole number".formatted(name), node.span());
    return Optional.empty();
  }

  /** The elements of a list that may be there. */
  public List<JsonNode> list(ObjectNode object, String name) {
    Optional<JsonNode> node = value(object, name);
    if (node.isPresent() && !(node.get() instanceof ArrayNode)) {
      report("`%s` must be a list in `[` and `]`".formatted(name), node.get().span());
    }
    return node.orElse(object) instanceof ArrayNode list ? list.elements() : List.of();
  }

  /** The objects in a list that may be there. */
  public List<ObjectNode> objects(ObjectNode object, String name) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode element : list(object, name)) {
      if (element instanceof ObjectNode found) {
        objects.add(found);
      } else {
        report("`%s` must be a list of objects".formatted(name), element.span());
      }
    }
    return objects;
  }

  /** The texts in a list that may be there. */
  public List<String> texts(ObjectNode object, String name) {
    return list(object, name).stream().flatMap(one -> text(one, name).stream()).toList();
  }

  /** The piece of the text that a value is. */
  public String source(JsonNode node) {
    return text.substring(node.span().start(), node.span().end());
  }

  /** The line of a value, from 1. */
  public int line(JsonNode node) {
    return document.lines().line(node.span().start());
  }

  /** Adds what is wrong at a place. */
  public void report(String message, Span span) {
    problems.add(new LessonProblem(file, document.lines().line(span.start()), message));
  }

  /** Adds what is wrong with a piece of the text that was read by itself. */
  public void report(List<Problem> found, Span piece) {
    for (Problem problem : found) {
      int start = piece.start() + problem.span().start();
      report(problem.message(), new Span(start, start));
    }
  }

  /** The first character of an object, where what it lacks is reported. */
  public static Span start(ObjectNode object) {
    return new Span(object.span().start(), object.span().start() + 1);
  }
}

package dev.vennguard.exchange.request;

import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.exchange.file.BoundedLines;
import dev.vennguard.exchange.file.BoundedLines.Line;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * {@code evaluate}: requests in, decisions out, JSON Lines both (command-line.md "evaluate"). A
 * line that cannot be read is answered with an error, and so is one whose answer would hang on a
 * statement that IAM would not store. Policies are remembered by their text. Not for use by several
 * threads.
 */
public final class EvaluateLines {
  private final Evaluator evaluator;
  private final RequestDefaults defaults;
  private final KnownReadings known = new KnownReadings();

  /** Decides with this evaluator; requests have what they say and nothing else. */
  public EvaluateLines(Evaluator evaluator) {
    this(evaluator, RequestDefaults.NOTHING);
  }

  /** Decides with this evaluator; what requests lack is as the defaults say. */
  public EvaluateLines(Evaluator evaluator, RequestDefaults defaults) {
    this.evaluator = evaluator;
    this.defaults = defaults;
  }

  /**
   * Answers every line before it reads the next; empty lines are skipped.
   *
   * @param out takes each answer, with a line feed at its end
   * @return how many lines were answered with an error
   * @throws IOException if reading fails
   */
  public int run(BoundedLines lines, Consumer<String> out) throws IOException {
    int errors = 0;
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      Answer answer =
          switch (line.get()) {
            case Line.Text(String text) when text.isBlank() -> new Answer("", true);
            case Line.Text(String text) -> answer(text);
            case Line.Refused(String message) ->
                new Answer(error(Optional.empty(), message), false);
          };
      errors += answer.readable() ? 0 : 1;
      if (!answer.json().isEmpty()) {
        out.accept(answer.json() + "\n");
      }
    }
    return errors;
  }

  /**
   * The answer to one line.
   *
   * @param json one line of JSON, without line feed
   * @param readable whether it is a decision rather than an error
   */
  public record Answer(String json, boolean readable) {}

  /** Answers one line. Never throws. */
  public Answer answer(String line) {
    JsonDocument document = JsonParser.parse(line);
    Optional<JsonNode> id =
        document.root() instanceof ObjectNode root
            ? RequestJson.member(root, "id")
            : Optional.empty();
    try {
      if (!document.problems().isEmpty()) {
        Problem first = document.problems().getFirst();
        throw new UnreadableException(
            "column %s: %s".formatted(first.span().start() + 1, first.message()));
      }
      if (!(document.root() instanceof ObjectNode root)) {
        throw new UnreadableException("a line must be an object with a `request`");
      }
      EvaluateInput.Question question = new EvaluateInput(line, known, defaults).read(root);
      Decision decision = evaluator.decide(question.layers(), question.request());
      refuseUndecided(decision, question.layers());
      return new Answer(decision(id, decision, question.layers()), true);
    } catch (UnreadableException unreadable) {
      return new Answer(error(id, String.valueOf(unreadable.getMessage())), false);
    }
  }

  private static void refuseUndecided(Decision decision, Layers layers) throws UnreadableException {
    if (!decision.notEvaluated().isEmpty()) {
      StatementId id = decision.notEvaluated().getFirst();
      throw new UnreadableException(
          "statement %s of policy %s of the %s speaks of the action but IAM would not store it: %s"
              .formatted(
                  id.statement(),
                  id.policy(),
                  id.kind().title(),
                  NotStored.reason(statement(layers, id), id.kind())));
    }
  }

  private static String decision(Optional<JsonNode> id, Decision decision, Layers layers) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      id(json, id);
      json.writeStringProperty("decision", decision.result().name());
      json.writeStringProperty("decidedBy", decision.decidedBy().text());
      json.writeName("statements").writeStartArray();
      for (StatementId statement : decision.statements()) {
        write(json, statement, layers);
      }
      json.writeEndArray();
      premises(json, decision);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void premises(JsonGenerator json, Decision decision) {
    if (!decision.onCondition().isEmpty()) {
      json.writeName("onCondition").writeStartArray();
      decision.onCondition().forEach(premise -> json.writeString(premise.id()));
      json.writeEndArray();
    }
  }

  private static void write(JsonGenerator json, StatementId id, Layers layers) {
    Statement statement = statement(layers, id);
    json.writeStartObject();
    json.writeStringProperty("layer", layer(layers, id).id().text());
    json.writeNumberProperty("policy", id.policy());
    json.writeNumberProperty("statement", id.statement());
    json.writeStringProperty("sid", statement.sid());
    json.writeStringProperty("effect", statement.effect().text());
    json.writeEndObject();
  }

  private static String error(Optional<JsonNode> id, String message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartObject();
      id(json, id);
      json.writeStringProperty("error", message);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void id(JsonGenerator json, Optional<JsonNode> id) {
    json.writeName("id");
    switch (id.orElseGet(() -> new JsonNode.NullNode(Span.at(0)))) {
      case JsonNode.TextNode text -> json.writeString(text.value());
      case JsonNode.NumberNode number -> json.writeNumber(number.literal());
      case JsonNode.BooleanNode flag -> json.writeBoolean(flag.value());
      case ObjectNode _, JsonNode.ArrayNode _, JsonNode.NullNode _, JsonNode.BrokenNode _ ->
          json.writeNull();
    }
  }

  private static Statement statement(Layers layers, StatementId id) {
    return layer(layers, id).policies().get(id.policy()).statements().get(id.statement());
  }

  private static Layer layer(Layers layers, StatementId id) {
    List<Layer> all = layers.inForce();
    return all.stream().filter(layer -> layer.id().equals(id.layer())).findFirst().orElseThrow();
  }
}

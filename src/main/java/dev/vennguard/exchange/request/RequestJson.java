package dev.vennguard.exchange.request;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.json.Json;
import dev.vennguard.policy.ConditionKeyName;
import dev.vennguard.prove.result.Example;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code REQUEST} (command-line.md "REQUEST"): {@code
 * {"principal":…,"action":…,"resource":…,"resourceAccount":…,"context":{…}}}. A context value is
 * one text, or a list for a multivalued key; numbers and booleans are read as their text. A call
 * that AWS checks for several resources has the further requests in {@code "alongside"}.
 */
public final class RequestJson {
  private static final List<String> MEMBERS =
      List.of("principal", "action", "resource", "resourceAccount", "context", "alongside");

  private RequestJson() {}

  /** Writes a request as a value. */
  public static void write(JsonGenerator json, Request request) {
    json.writeStartObject();
    json.writeStringProperty("principal", request.principal());
    json.writeStringProperty("action", request.action());
    json.writeStringProperty("resource", request.resource());
    if (request.resourceAccount().isEmpty()) {
      json.writeNullProperty("resourceAccount");
    } else {
      json.writeStringProperty("resourceAccount", request.resourceAccount());
    }
    json.writeName("context").writeStartObject();
    request.context().forEach((key, value) -> write(json, key, value));
    json.writeEndObject();
    if (!request.alongside().isEmpty()) {
      json.writeName("alongside").writeStartArray();
      request.alongside().forEach(one -> write(json, one));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A request as a tree. */
  public static tools.jackson.databind.JsonNode tree(Request request) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      write(json, request);
    }
    return Json.mapper().readTree(text.toString());
  }

  /** Writes a request as a member; {@code null} where there is none. */
  public static void writeExample(JsonGenerator json, String name, Example example) {
    switch (example) {
      case Example.Found(Request request) -> {
        json.writeName(name);
        write(json, request);
      }
      case Example.None _ -> json.writeNullProperty(name);
    }
  }

  private static void write(JsonGenerator json, String key, ContextValue value) {
    switch (value) {
      case ContextValue.Single(String one) -> json.writeStringProperty(key, one);
      case ContextValue.Many(List<String> many) -> {
        json.writeName(key).writeStartArray();
        many.forEach(json::writeString);
        json.writeEndArray();
      }
    }
  }

  /**
   * Reads a request; what it lacks is as the defaults say.
   *
   * @throws UnreadableException if a member is missing, unknown or of the wrong type
   */
  public static Request read(JsonNode node, RequestDefaults defaults) throws UnreadableException {
    if (!(node instanceof ObjectNode object)) {
      throw new UnreadableException("`request` must be an object");
    }
    for (Member member : object.members()) {
      if (!MEMBERS.contains(member.name())) {
        throw new UnreadableException(
            "unknown member `%s` in `request`: it has %s"
                .formatted(member.name(), "`" + String.join("`, `", MEMBERS) + "`"));
      }
    }
    String action = required(object, "action");
    if (action.indexOf(':') <= 0 || action.contains("*") || action.contains("?")) {
      throw new UnreadableException(
          "`%s` is no action: write one, such as `s3:GetObject`".formatted(action));
    }
    boolean caller = member(object, "principal").isPresent();
    String principal = defaults.stated().principal();
    return defaults.complete(
        new Request(
            caller || principal.isEmpty() ? required(object, "principal") : principal,
            action,
            required(object, "resource"),
            account(object),
            context(object),
            alongside(object, defaults)));
  }

  /** The further requests of a call, themselves without such. */
  private static List<Request> alongside(ObjectNode object, RequestDefaults defaults)
      throws UnreadableException {
    Optional<JsonNode> node = member(object, "alongside");
    if (node.isEmpty() || node.get() instanceof NullNode) {
      return List.of();
    }
    if (!(node.get() instanceof ArrayNode list)) {
      throw new UnreadableException("`alongside` must be a list of requests");
    }
    List<Request> requests = new ArrayList<>();
    for (JsonNode one : list.elements()) {
      if (one instanceof ObjectNode further && member(further, "alongside").isPresent()) {
        throw new UnreadableException("a request in `alongside` has none alongside itself");
      }
      requests.add(read(one, defaults));
    }
    return requests;
  }

  private static String required(ObjectNode object, String name) throws UnreadableException {
    String text = member(object, name).flatMap(RequestJson::scalar).orElse("");
    if (text.isEmpty()) {
      throw new UnreadableException("`%s` is missing in `request`: add a text".formatted(name));
    }
    return text;
  }

  private static String account(ObjectNode object) throws UnreadableException {
    Optional<JsonNode> node = member(object, "resourceAccount");
    if (node.isEmpty() || node.get() instanceof NullNode) {
      return "";
    }
    String text = node.flatMap(RequestJson::scalar).orElse("?");
    if (!text.isEmpty() && !text.matches("\\d{12}")) {
      throw new UnreadableException(
          "`resourceAccount` must be an account id, twelve digits in quotes, or `null`");
    }
    return text;
  }

  private static Map<String, ContextValue> context(ObjectNode object) throws UnreadableException {
    Optional<JsonNode> node = member(object, "context");
    if (node.isEmpty() || node.get() instanceof NullNode) {
      return Map.of();
    }
    if (!(node.get() instanceof ObjectNode keys)) {
      throw new UnreadableException("`context` must be an object of condition keys");
    }
    Map<String, ContextValue> context = new LinkedHashMap<>();
    for (Member key : keys.members()) {
      ContextValue value = value(key);
      if (context.put(ConditionKeyName.folded(key.name()), value) != null) {
        throw new UnreadableException(
            "`%s` stands twice in `context`: letter case does not count".formatted(key.name()));
      }
    }
    return context;
  }

  private static ContextValue value(Member key) throws UnreadableException {
    if (key.value() instanceof ArrayNode array) {
      List<String> many = new ArrayList<>();
      for (JsonNode element : array.elements()) {
        many.add(scalar(element).orElseThrow(() -> noValue(key)));
      }
      return new ContextValue.Many(many);
    }
    String one = scalar(key.value()).orElseThrow(() -> noValue(key));
    return ContextValues.of(ConditionKeyName.folded(key.name()), List.of(one));
  }

  private static UnreadableException noValue(Member key) {
    return new UnreadableException(
        "`%s` in `context` must be a text or a list of texts: leave the key out if it is absent"
            .formatted(key.name()));
  }

  /** A member of an object, by its exact name. */
  public static Optional<JsonNode> member(ObjectNode object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(Member::value)
        .findFirst();
  }

  private static Optional<String> scalar(JsonNode node) {
    return switch (node) {
      case TextNode text -> Optional.of(text.value());
      case NumberNode number -> Optional.of(number.literal());
      case BooleanNode flag -> Optional.of(String.valueOf(flag.value()));
      case ObjectNode _, ArrayNode _, NullNode _, JsonNode.BrokenNode _ -> Optional.empty();
    };
  }
}

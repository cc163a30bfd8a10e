package dev.vennguard.exchange.review;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * As much of JSON Schema as the published schema and SARIF's use: {@code type}, {@code const},
 * {@code enum}, {@code pattern}, {@code format} ({@code uri}, {@code uri-reference}, {@code
 * date-time}), {@code required}, {@code properties}, {@code additionalProperties}, {@code items},
 * {@code minItems}, {@code uniqueItems}, {@code minimum}, {@code maximum}, {@code anyOf}, {@code
 * oneOf}, {@code $ref}. Stricter in two things: what is written must be described, and a schema
 * that says anything else is a fault.
 */
public final class SchemaCheck {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$id",
          "id",
          "title",
          "description",
          "default",
          "definitions",
          "$defs",
          "type",
          "const",
          "enum",
          "pattern",
          "format",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "minItems",
          "uniqueItems",
          "minimum",
          "maximum",
          "anyOf",
          "oneOf",
          "$ref",
          "examples");

  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  /** Checks against a schema. */
  public SchemaCheck(JsonNode root) {
    this.root = root;
  }

  /** What a value lacks or has too much, each with its place. */
  public List<String> faults(JsonNode value) {
    check(root, value, "");
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").stringValue().substring(1)), value, at);
      return;
    }
    schema.propertyNames().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> faults.add(at + ": this check does not know " + name));
    alternatives(schema, value, at);
    limits(schema, value, at);
    if (schema.has("type") && !fits(schema.get("type"), value)) {
      faults.add(at + " is no " + schema.get("type"));
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      faults.add(at + " is not " + schema.get("const"));
    }
    if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
      faults.add(at + " is none of " + schema.get("enum"));
    }
    if (schema.has("pattern") && value.isString()) {
      if (!value.stringValue().matches(schema.get("pattern").stringValue())) {
        faults.add(at + " does not match " + schema.get("pattern"));
      }
    }
    schema
        .path("required")
        .forEach(name -> {
          if (!value.has(name.stringValue())) {
            faults.add(at + " lacks " + name);
          }
        });
    for (var member : value.properties()) {
      String path = at + "/" + member.getKey();
      JsonNode own = schema.path("properties").path(member.getKey());
      JsonNode any = schema.path("additionalProperties");
      if (own.isObject() || any.isObject()) {
        check(own.isObject() ? own : any, member.getValue(), path);
      } else if (!any.isBoolean()) {
        faults.add(path + " is not described");
      }
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.get("items"), value.get(i), at + "/" + i);
      }
    }
  }

  private void alternatives(JsonNode schema, JsonNode value, String at) {
    if (schema.has("anyOf") && holding(schema.get("anyOf"), value) == 0) {
      faults.add(at + " is none of anyOf");
    }
    if (schema.has("oneOf") && holding(schema.get("oneOf"), value) != 1) {
      faults.add(at + " is not exactly one of oneOf");
    }
  }

  /** Alternatives ask for members; what these hold is described beside them. */
  private static long holding(JsonNode alternatives, JsonNode value) {
    return alternatives
        .valueStream()
        .filter(one -> one.path("required").valueStream().allMatch(n -> value.has(n.stringValue())))
        .count();
  }

  private void limits(JsonNode schema, JsonNode value, String at) {
    if (value.isNumber()) {
      double number = value.doubleValue();
      if (number < schema.path("minimum").asDouble(number)
          || number > schema.path("maximum").asDouble(number)) {
        faults.add(at + " is out of range");
      }
    }
    if (value.isArray()) {
      if (value.size() < schema.path("minItems").asInt(0)) {
        faults.add(at + " has too few items");
      }
      if (schema.path("uniqueItems").asBoolean(false)
          && Set.copyOf(value.valueStream().toList()).size() < value.size()) {
        faults.add(at + " has equal items");
      }
    }
    if (schema.has("format") && !formatted(schema.get("format").stringValue(), value)) {
      faults.add(at + " is no " + schema.get("format"));
    }
  }

  private static boolean formatted(String format, JsonNode value) {
    try {
      return switch (format) {
        case "uri" -> URI.create(value.stringValue()).isAbsolute();
        case "uri-reference" -> !URI.create(value.stringValue()).toString().isEmpty();
        case "date-time" -> OffsetDateTime.parse(value.stringValue()) != null;
        default -> false;
      };
    } catch (IllegalArgumentException | DateTimeException odd) {
      return false;
    }
  }

  private static boolean fits(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> fits(one, value));
    }
    return switch (type.stringValue()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}

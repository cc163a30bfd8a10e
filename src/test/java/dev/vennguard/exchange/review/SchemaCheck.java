package dev.vennguard.exchange.review;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * As much of JSON Schema as the published schema uses: {@code type}, {@code const}, {@code enum},
 * {@code pattern}, {@code required}, {@code properties}, {@code additionalProperties}, {@code
 * items}, {@code $ref}. Stricter in one thing: what is written must be described.
 */
final class SchemaCheck {
  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  SchemaCheck(JsonNode root) {
    this.root = root;
  }

  List<String> faults(JsonNode value) {
    check(root, value, "");
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").stringValue().substring(1)), value, at);
      return;
    }
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

  private static boolean fits(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> fits(one, value));
    }
    return switch (type.stringValue()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}

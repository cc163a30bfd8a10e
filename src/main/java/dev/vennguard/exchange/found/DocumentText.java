package dev.vennguard.exchange.found;

import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.json.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Policy documents as they stand inside answers: as JSON, as JSON in a text, URL-encoded. */
public final class DocumentText {
  private static final Pattern ENCODED = Pattern.compile("%(?:25)*(?:7[Bb]|5[Bb]|22)");

  private DocumentText() {}

  /** Whether it is a policy document: an object with statements. */
  public static boolean document(JsonNode node) {
    return node instanceof ObjectNode
        && Trees.member(node, "Statement")
            .filter(one -> one instanceof ArrayNode || one instanceof ObjectNode)
            .isPresent();
  }

  /** Whether it is a statement that stands by itself. */
  public static boolean statement(JsonNode node) {
    return node instanceof ObjectNode
        && !Trees.has(node, "Statement")
        && Trees.has(node, "Effect")
        && (Trees.has(node, "Action")
            || Trees.has(node, "NotAction")
            || Trees.has(node, "Resource")
            || Trees.has(node, "NotResource"));
  }

  /** The document as JSON: what stands there, or what the text there says, decoded if need be. */
  public static Optional<JsonNode> read(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> Optional.of(object);
      case TextNode text -> read(text.value());
      case ArrayNode _,
          JsonNode.NumberNode _,
          JsonNode.BooleanNode _,
          JsonNode.NullNode _,
          JsonNode.BrokenNode _ ->
          Optional.empty();
    };
  }

  /** Likewise of a text. */
  public static Optional<JsonNode> read(String text) {
    String bare = text.strip();
    String plain = encoded(bare) ? decoded(bare).orElse("") : bare;
    if (!plain.startsWith("{")) {
      return Optional.empty();
    }
    JsonDocument document = JsonParser.parse(plain);
    return document.problems().isEmpty() && document.root() instanceof ObjectNode
        ? Optional.of(document.root())
        : Optional.empty();
  }

  /** Whether a text is a URL-encoded document, be it encoded more than once. */
  public static boolean encoded(String text) {
    return ENCODED.matcher(text).lookingAt();
  }

  /** The text that was URL-encoded; a plus is a blank. None where an escape is malformed. */
  public static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}

package dev.vennguard.syntax.json;

import dev.vennguard.syntax.text.Span;
import java.util.List;

/** A JSON value as written, with its place. */
public sealed interface JsonNode {

  /** Where it stands; the quotes of a text and the brackets of a list belong to it. */
  Span span();

  /**
   * {@code {…}}.
   *
   * @param members all members in the order of the text, duplicates too
   * @param span with its braces
   */
  record ObjectNode(List<Member> members, Span span) implements JsonNode {
    /** Copies the list. */
    public ObjectNode {
      members = List.copyOf(members);
    }
  }

  /**
   * {@code […]}.
   *
   * @param elements in the order of the text
   * @param span with its brackets
   */
  record ArrayNode(List<JsonNode> elements, Span span) implements JsonNode {
    /** Copies the list. */
    public ArrayNode {
      elements = List.copyOf(elements);
    }
  }

  /**
   * {@code "…"}.
   *
   * @param value the text without quotes, escapes resolved; {@link TextOffsets} finds the way back
   * @param span with its quotes
   */
  record TextNode(String value, Span span) implements JsonNode {}

  /**
   * A number.
   *
   * @param literal as written
   * @param span where
   */
  record NumberNode(String literal, Span span) implements JsonNode {}

  /**
   * {@code true} or {@code false}.
   *
   * @param value which
   * @param span where
   */
  record BooleanNode(boolean value, Span span) implements JsonNode {}

  /**
   * {@code null}.
   *
   * @param span where
   */
  record NullNode(Span span) implements JsonNode {}

  /**
   * A value that is missing or could not be read; a problem says why.
   *
   * @param span where; empty if it is missing
   */
  record BrokenNode(Span span) implements JsonNode {}

  /**
   * One member of an object.
   *
   * @param name without quotes, escapes resolved
   * @param nameSpan the name with its quotes
   * @param value its value
   * @param span from the name to the end of the value
   */
  record Member(String name, Span nameSpan, JsonNode value, Span span) {}
}

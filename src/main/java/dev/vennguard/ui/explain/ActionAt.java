package dev.vennguard.ui.explain;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.util.Optional;

/** Which action or pattern of actions is written at a place of a text. Plain Java. */
public final class ActionAt {
  private ActionAt() {}

  /** What is written there in {@code Action} or {@code NotAction}; nothing elsewhere. */
  public static Optional<String> of(Snapshot snapshot, DocumentId id, String text, int offset) {
    return snapshot
        .document(id)
        .filter(document -> document.text().equals(text))
        .flatMap(document -> within(document.reading().root(), "", offset));
  }

  private static Optional<String> within(JsonNode node, String name, int offset) {
    return switch (node) {
      case ObjectNode object ->
          object.members().stream()
              .filter(member -> touches(member.span().start(), member.span().end(), offset))
              .findFirst()
              .flatMap(member -> within(member.value(), member.name(), offset));
      case ArrayNode array ->
          array.elements().stream()
              .filter(element -> touches(element.span().start(), element.span().end(), offset))
              .findFirst()
              .flatMap(element -> within(element, name, offset));
      case TextNode value ->
          (name.equals("Action") || name.equals("NotAction"))
                  && touches(value.span().start(), value.span().end(), offset)
              ? Optional.of(value.value())
              : Optional.empty();
      case JsonNode.NumberNode _, JsonNode.BooleanNode _, JsonNode.NullNode _ -> Optional.empty();
      case JsonNode.BrokenNode _ -> Optional.empty();
    };
  }

  /** The caret behind the last character touches it, too. */
  private static boolean touches(int start, int end, int offset) {
    return offset >= start && offset <= end;
  }
}

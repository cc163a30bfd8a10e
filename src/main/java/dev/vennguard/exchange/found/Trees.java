package dev.vennguard.exchange.found;

import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.BrokenNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds parts of trees, and writes trees as JSON without white space. */
public final class Trees {
  private Trees() {}

  /** The first member of that name. */
  public static Optional<JsonNode> member(JsonNode node, String name) {
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        if (member.name().equals(name)) {
          return Optional.of(member.value());
        }
      }
    }
    return Optional.empty();
  }

  /** The member at the end of a path of names. */
  public static Optional<JsonNode> member(JsonNode node, String first, String... further) {
    Optional<JsonNode> found = member(node, first);
    for (String name : further) {
      found = found.flatMap(one -> member(one, name));
    }
    return found;
  }

  /** Whether there is a member of that name. */
  public static boolean has(JsonNode node, String name) {
    return member(node, name).isPresent();
  }

  /** The text of a member; a number or truth value as written; empty if there is none. */
  public static String text(JsonNode node, String name) {
    return member(node, name).map(Trees::text).orElse("");
  }

  /** A text, a number or a truth value as text; empty for anything else. */
  public static String text(JsonNode node) {
    return switch (node) {
      case TextNode text -> text.value();
      case NumberNode number -> number.literal();
      case BooleanNode flag -> String.valueOf(flag.value());
      case ObjectNode _, ArrayNode _, NullNode _, BrokenNode _ -> "";
    };
  }

  /** The elements of a list, a single other value as the only one; none of {@code null}. */
  public static List<JsonNode> elements(JsonNode node) {
    return switch (node) {
      case ArrayNode array -> array.elements();
      case NullNode _, BrokenNode _ -> List.of();
      case ObjectNode _, TextNode _, NumberNode _, BooleanNode _ -> List.of(node);
    };
  }

  /** The elements of a member that is a list; none if there is no such member. */
  public static List<JsonNode> elements(JsonNode node, String name) {
    return member(node, name).map(Trees::elements).orElse(List.of());
  }

  /** The members of an object; none of anything else. */
  public static List<Member> members(JsonNode node) {
    return node instanceof ObjectNode object ? object.members() : List.of();
  }

  /** The tree as JSON without white space. A tree of the reader's is never too deep for that. */
  public static String write(JsonNode node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node) {
      case TextNode text -> quote(text.value(), out);
      case NumberNode number -> out.append(number.literal());
      case BooleanNode flag -> out.append(flag.value());
      case NullNode _, BrokenNode _ -> out.append("null");
      case ArrayNode array -> {
        out.append('[');
        for (int i = 0; i < array.elements().size(); i++) {
          out.append(i == 0 ? "" : ",");
          write(array.elements().get(i), out);
        }
        out.append(']');
      }
      case ObjectNode object -> {
        out.append('{');
        for (int i = 0; i < object.members().size(); i++) {
          out.append(i == 0 ? "" : ",");
          quote(object.members().get(i).name(), out);
          out.append(':');
          write(object.members().get(i).value(), out);
        }
        out.append('}');
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}

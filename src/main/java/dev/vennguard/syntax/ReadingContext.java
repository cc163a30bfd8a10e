package dev.vennguard.syntax;

import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BooleanNode;
import dev.vennguard.syntax.json.JsonNode.BrokenNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.NullNode;
import dev.vennguard.syntax.json.JsonNode.NumberNode;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.ExpectedType;
import dev.vennguard.syntax.problem.JsonType;
import dev.vennguard.syntax.problem.Mistake;
import dev.vennguard.syntax.problem.Mistake.OfElement;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every reader of a part needs.
 *
 * @param text the whole document
 * @param kind what kind of policy it is
 * @param version its version
 * @param problems where problems go
 * @param suggestions what misspelt words were meant to be
 */
record ReadingContext(
    String text,
    PolicyKind kind,
    PolicyVersion version,
    Problems problems,
    Suggestions suggestions) {

  /** A text and its place. */
  record Located(String value, Span span) {}

  /** The last member of that name. */
  static Optional<Member> member(ObjectNode object, String name) {
    for (Member member : object.members().reversed()) {
      if (member.name().equals(name)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  void report(Mistake mistake, Span span) {
    problems.add(mistake, span);
  }

  /** Reports a value of the wrong type; one that could not be read at all has been reported. */
  void wrongType(String element, ExpectedType expected, JsonNode found) {
    if (!(found instanceof BrokenNode)) {
      report(new OfElement.WrongType(element, expected, type(found)), found.span());
    }
  }

  /**
   * What an object has beside the known elements.
   *
   * @param misspelt the elements that were probably meant, and so are not missing
   * @param unknown those that resemble no known one
   */
  record Unknown(Set<String> misspelt, List<Member> unknown) {}

  /**
   * Reports members that are none of the known ones.
   *
   * @param inner elements of what stands inside: the document would say something else without them
   */
  Unknown unknownElements(ObjectNode object, List<String> known, List<String> inner, String where) {
    Set<String> misspelt = new HashSet<>();
    List<Member> unknown = new ArrayList<>();
    for (Member member : object.members()) {
      String name = member.name();
      if (known.contains(name)) {
        continue;
      }
      Optional<String> meant = Suggestions.nearest(name, known);
      Optional<String> within = Suggestions.nearest(name, inner);
      if (meant.isPresent()) {
        misspelt.add(meant.get());
        report(new OfElement.Misspelt(name, meant.get()), member.nameSpan());
      } else if (within.isPresent()) {
        report(new OfElement.OutsideStatement(name, within.get()), member.nameSpan());
      } else {
        report(new OfElement.Unknown(name, where, known), member.nameSpan());
        unknown.add(member);
      }
    }
    return new Unknown(misspelt, unknown);
  }

  /** Reads a text or a list of texts. */
  List<Located> texts(String element, JsonNode node) {
    return switch (node) {
      case TextNode text -> List.of(new Located(text.value(), text.span()));
      case ArrayNode array -> {
        List<Located> found = new ArrayList<>(array.elements().size());
        for (JsonNode part : array.elements()) {
          if (part instanceof TextNode text) {
            found.add(new Located(text.value(), text.span()));
          } else {
            wrongType(element, ExpectedType.LIST_OF_TEXTS, part);
          }
        }
        yield found;
      }
      case ObjectNode _, NumberNode _, BooleanNode _, NullNode _, BrokenNode _ -> {
        wrongType(element, ExpectedType.TEXTS, node);
        yield List.of();
      }
    };
  }

  static JsonType type(JsonNode node) {
    return switch (node) {
      case ObjectNode _ -> JsonType.OBJECT;
      case ArrayNode _ -> JsonType.LIST;
      case TextNode _ -> JsonType.TEXT;
      case NumberNode _ -> JsonType.NUMBER;
      case BooleanNode flag -> flag.value() ? JsonType.TRUE : JsonType.FALSE;
      case NullNode _ -> JsonType.NULL;
      case BrokenNode _ -> JsonType.NOTHING;
    };
  }
}

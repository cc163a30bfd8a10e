package dev.vennguard.syntax;

import static dev.vennguard.syntax.problem.Problems.quote;

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
import dev.vennguard.syntax.problem.ProblemCode;
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

  void report(ProblemCode code, String message, Span span) {
    problems.add(code, message, span);
  }

  /** Reports a value of the wrong type; one that could not be read at all has been reported. */
  void wrongType(String element, String expected, JsonNode found) {
    if (!(found instanceof BrokenNode)) {
      String message = "%s must be %s, not %s".formatted(quote(element), expected, words(found));
      report(ProblemCode.WRONG_TYPE, message, found.span());
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
        String message = "unknown element %s: write `%s`".formatted(quote(name), meant.get());
        report(ProblemCode.MISSPELT_ELEMENT, message, member.nameSpan());
      } else if (within.isPresent()) {
        outside(member, within.get());
      } else {
        String message =
            "unknown element %s: %s has only `%s`"
                .formatted(quote(name), where, String.join("`, `", known));
        report(ProblemCode.UNKNOWN_ELEMENT, message, member.nameSpan());
        unknown.add(member);
      }
    }
    return new Unknown(misspelt, unknown);
  }

  private void outside(Member member, String meant) {
    String message =
        member.name().equals(meant)
            ? "`%s` stands outside the statements: move it into one".formatted(meant)
            : "unknown element %s: write `%s`, and that in a statement"
                .formatted(quote(member.name()), meant);
    report(ProblemCode.OUTSIDE_STATEMENT, message, member.nameSpan());
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
            wrongType(element, "a list of texts", part);
          }
        }
        yield found;
      }
      case ObjectNode _, NumberNode _, BooleanNode _, NullNode _, BrokenNode _ -> {
        wrongType(element, "a text or a list of texts", node);
        yield List.of();
      }
    };
  }

  static String words(JsonNode node) {
    return switch (node) {
      case ObjectNode _ -> "an object";
      case ArrayNode _ -> "a list";
      case TextNode _ -> "a text";
      case NumberNode _ -> "a number";
      case BooleanNode flag -> "`" + flag.value() + "`";
      case NullNode _ -> "`null`";
      case BrokenNode _ -> "nothing";
    };
  }
}

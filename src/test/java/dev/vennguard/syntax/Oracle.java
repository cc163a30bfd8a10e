package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.syntax.json.JsonDocument;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonParser;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jackson at its strictest, and what must hold of every document. */
public final class Oracle {
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * The tree, if the text is JSON without duplicate members. (Jackson also refuses half a surrogate
   * pair as an escape in a name, though not in a value; RFC 8259 allows both, and the generators
   * make none.)
   */
  public Optional<JsonNode> read(String text) {
    try {
      JsonNode tree = mapper.readTree(text);
      return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** Checks one text against Jackson: accepted by both or by none, and the same tree. */
  public void check(String text) {
    JsonDocument ours = JsonParser.parse(text);
    Optional<JsonNode> theirs = read(text);
    assertThat(ours.problems().isEmpty())
        .as("accepted: <%s>%nproblems: %s%nJackson: %s", show(text), ours.problems(), theirs)
        .isEqualTo(theirs.isPresent());
    checkSpans(ours, text);
    theirs.ifPresent(tree -> same(ours.root(), tree, text));
  }

  /** On one line and in ASCII. */
  public static String show(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(c -> out.append(c < ' ' || c > '~' ? "\\u%04x".formatted(c) : "" + (char) c));
    return out.toString();
  }

  public static void same(dev.vennguard.syntax.json.JsonNode ours, JsonNode theirs, String text) {
    switch (ours) {
      case dev.vennguard.syntax.json.JsonNode.ObjectNode object -> {
        assertThat(theirs.isObject()).as(text).isTrue();
        assertThat(object.members().stream().map(Member::name).toList())
            .as(text)
            .isEqualTo(List.copyOf(theirs.propertyNames()));
        object.members().forEach(m -> same(m.value(), theirs.get(m.name()), text));
      }
      case dev.vennguard.syntax.json.JsonNode.ArrayNode array -> {
        assertThat(theirs.isArray()).as(text).isTrue();
        assertThat(array.elements()).as(text).hasSize(theirs.size());
        for (int i = 0; i < theirs.size(); i++) {
          same(array.elements().get(i), theirs.get(i), text);
        }
      }
      case dev.vennguard.syntax.json.JsonNode.TextNode node ->
          assertThat(node.value()).as(text).isEqualTo(theirs.stringValue());
      case dev.vennguard.syntax.json.JsonNode.NumberNode number ->
          assertThat(new BigDecimal(number.literal()))
              .as(text)
              .isEqualByComparingTo(theirs.decimalValue());
      case dev.vennguard.syntax.json.JsonNode.BooleanNode flag ->
          assertThat(flag.value()).as(text).isEqualTo(theirs.booleanValue());
      case dev.vennguard.syntax.json.JsonNode.NullNode _ ->
          assertThat(theirs.isNull()).as(text).isTrue();
      case dev.vennguard.syntax.json.JsonNode.BrokenNode _ ->
          assertThat(theirs).as("readable: %s", text).isNull();
    }
  }

  /** Every span lies in the text, in its parent, and behind its elder sibling. */
  public static void checkSpans(JsonDocument document, String text) {
    Span whole = new Span(0, text.length());
    for (Problem problem : document.problems()) {
      assertThat(whole.contains(problem.span())).as("%s in %s", problem, text).isTrue();
      assertThat(problem.message()).doesNotEndWith(".").doesNotContain("\n").isNotBlank();
    }
    nested(document.root(), whole, text);
  }

  private static void nested(dev.vennguard.syntax.json.JsonNode node, Span parent, String text) {
    assertThat(parent.contains(node.span())).as("%s in %s of %s", node, parent, text).isTrue();
    int from = node.span().start();
    switch (node) {
      case dev.vennguard.syntax.json.JsonNode.ObjectNode object -> {
        for (Member member : object.members()) {
          assertThat(member.span().start()).as(text).isGreaterThanOrEqualTo(from);
          assertThat(node.span().contains(member.span())).as("%s of %s", member, text).isTrue();
          assertThat(member.span().contains(member.nameSpan())).as(text).isTrue();
          assertThat(member.value().span().start())
              .as(text)
              .isGreaterThanOrEqualTo(member.nameSpan().end());
          nested(member.value(), member.span(), text);
          from = member.span().end();
        }
      }
      case dev.vennguard.syntax.json.JsonNode.ArrayNode array -> {
        for (dev.vennguard.syntax.json.JsonNode element : array.elements()) {
          assertThat(element.span().start()).as(text).isGreaterThanOrEqualTo(from);
          nested(element, node.span(), text);
          from = element.span().end();
        }
      }
      case dev.vennguard.syntax.json.JsonNode.TextNode _,
          dev.vennguard.syntax.json.JsonNode.NumberNode _,
          dev.vennguard.syntax.json.JsonNode.BooleanNode _,
          dev.vennguard.syntax.json.JsonNode.NullNode _,
          dev.vennguard.syntax.json.JsonNode.BrokenNode _ -> {}
    }
  }
}

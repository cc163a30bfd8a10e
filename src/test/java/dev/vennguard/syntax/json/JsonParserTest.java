package dev.vennguard.syntax.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.syntax.Oracle;
import dev.vennguard.syntax.json.JsonNode.ArrayNode;
import dev.vennguard.syntax.json.JsonNode.BrokenNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.syntax.json.JsonNode.TextNode;
import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.problem.Problems;
import dev.vennguard.syntax.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of broken texts. */
class JsonParserTest {

  /** The tree in a short notation: broken values as {@code ?}. */
  private static String tree(JsonNode node) {
    return switch (node) {
      case ObjectNode object ->
          "{"
              + String.join(
                  ",",
                  object.members().stream()
                      .map((Member m) -> m.name() + ":" + tree(m.value()))
                      .toList())
              + "}";
      case ArrayNode array ->
          "["
              + String.join(",", array.elements().stream().map(JsonParserTest::tree).toList())
              + "]";
      case TextNode text -> text.value();
      case JsonNode.NumberNode number -> number.literal();
      case JsonNode.BooleanNode flag -> String.valueOf(flag.value());
      case JsonNode.NullNode _ -> "null";
      case BrokenNode _ -> "?";
    };
  }

  private static void kept(String text, String tree) {
    JsonDocument document = JsonParser.parse(text);
    assertThat(tree(document.root())).as(text).isEqualTo(tree);
    assertThat(document.problems()).as(text).isNotEmpty();
    Oracle.checkSpans(document, text);
  }

  @Test
  void parse_keepsWhatItCanRead_ofBrokenTexts() {
    kept("{\"a\":1 \"b\":2}", "{a:1,b:2}");
    kept("{\"a\" 1,\"b\":2}", "{a:1,b:2}");
    kept("{\"a\":,\"b\":2}", "{a:?,b:2}");
    kept("{\"a\":\n\"b\":2}", "{a:?,b:2}");
    kept("{\"a\n\"b\":2}", "{a:?,b:2}");
    kept("{\"a\":\"x\n,\"b\":2}", "{a:x,b:2}");
    kept("{\"a\":\"x,\n\"b\":2}", "{a:x,b:2}");
    kept("{\"a\":x,\"b\":2}", "{a:x,b:2}");
    kept("{a:x,b:2}", "{a:x,b:2}");
    kept("{\"a\":x\",\"b\":2}", "{a:x,b:2}");
    kept("{\"a\":arn:aws:s3:::b,\"c\":2}", "{a:arn:aws:s3:::b,c:2}");
    kept("{\"a\":[1,2,\n\"b\":2}", "{a:[1,2],b:2}");
    kept("{\"a\":[\"b\":2}", "{a:[],b:2}");
    kept("{\"a\":[{\"b\":1],\"c\":2}", "{a:[{b:1}],c:2}");
    kept("{\"a\":{\"b\":1,\"c\":[2}}", "{a:{b:1,c:[2]}}");
    kept("{\"a\":1]}", "{a:1}");
    kept("{,,\"a\":1,,}", "{a:1}");
    kept("[1,,2,]", "[1,2]");
    kept("[1 2 \"c\" {}]", "[1,2,c,{}]");
    kept("{{\"a\":1},\"b\":2}", "{b:2}");
    kept("{\"a\":01,\"b\":+1,\"c\":.5,\"d\":1.}", "{a:01,b:+1,c:.5,d:1.}");
    kept("{\"a\":TRUE,\"b\":None}", "{a:true,b:None}");
    kept("{'a':\u201Cb\u201D}", "{a:b}");
    kept("//c\n{/*d*/\"a\":1}", "{a:1}");
    kept("{\"a\":1,\"a\":2}", "{a:1,a:2}");
    kept("x = {\"a\":1};", "{a:1}");
    kept("{\"a\":1", "{a:1}");
    kept("{\"a\":[\"b\",\"c", "{a:[b,c]}");
    kept("\uFEFF", "?");
  }

  @Test
  void parse_readsExactlyTheAllowedDepth() {
    String allowed = "[".repeat(JsonParser.DEEPEST) + "]".repeat(JsonParser.DEEPEST);
    assertThat(JsonParser.parse(allowed).problems()).isEmpty();
    JsonDocument deeper = JsonParser.parse("{\"a\":" + allowed + ",\"b\":1}");
    assertThat(deeper.problems()).extracting(Problem::code).containsExactly(ProblemCode.TOO_DEEP);
    assertThat(((ObjectNode) deeper.root()).members()).hasSize(2);
  }

  @Test
  void parse_acceptsHalfASurrogatePair_inNamesAndValues() {
    JsonDocument document = JsonParser.parse("{\"\\uD83D\":\"\\uDE00\"}");
    assertThat(document.problems()).isEmpty();
    assertThat(tree(document.root())).isEqualTo("{\uD83D:\uDE00}");
  }

  @Test
  void parse_reportsAtMostAThousandProblems_andCountsTheOthers() {
    JsonDocument document = JsonParser.parse("[" + ",".repeat(5000) + "]");
    assertThat(document.problems()).hasSize(Problems.MOST + 1);
    assertThat(document.problems().getLast().code()).isEqualTo(ProblemCode.MORE_PROBLEMS);
    assertThat(document.problems().getLast().message()).startsWith("4000 more problems");
  }

  @Test
  void offsets_leadBackThroughEscapes() {
    String source = "[\"a\\u0041\\n\\\\b\uD83D\uDE00\"]";
    TextNode text = (TextNode) ((ArrayNode) JsonParser.parse(source).root()).elements().getFirst();
    assertThat(text.value()).isEqualTo("aA\n\\b\uD83D\uDE00");
    List<String> written = List.of("a", "\\u0041", "\\n", "\\\\", "b", "\uD83D", "\uDE00");
    for (int i = 0; i < written.size(); i++) {
      Span span = TextOffsets.inside(source, text, i, i + 1);
      assertThat(source.substring(span.start(), span.end())).isEqualTo(written.get(i));
    }
    Span all = TextOffsets.inside(source, text, 0, text.value().length());
    assertThat(all).isEqualTo(new Span(2, source.length() - 2));
    assertThat(TextOffsets.inside(source, text, 2, 2)).isEqualTo(Span.at(9));
    assertThat(TextOffsets.inside(source, text, 7, 99)).isEqualTo(Span.at(source.length() - 2));
  }
}

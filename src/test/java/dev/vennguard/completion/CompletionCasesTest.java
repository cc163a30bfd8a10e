package dev.vennguard.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.PolicyKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is offered at a caret and what becomes of the text. One case a line: {@code text} with
 * {@code ¦} for the caret; {@code first} what is offered first, in this order; {@code has} and
 * {@code absent} what else is offered and what is not; {@code accept} which row is chosen (else the
 * one chosen by itself) and {@code after} what the text is then, with the caret or the two ends of
 * the selection.
 */
class CompletionCasesTest {
  private static final Path CASES = Path.of("src/test/resources/completion/cases.jsonl");
  private static final char CARET = '¦';

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Completer completer = new Completer(SharedCatalogue.get(), Partitions.bundled());

  @TestFactory
  Stream<DynamicTest> completing_offersWhatIsExpected() throws IOException {
    List<String> lines = Files.readAllLines(CASES);
    assertThat(lines).hasSizeGreaterThan(50);
    return lines.stream()
        .map(mapper::readTree)
        .map(one -> DynamicTest.dynamicTest(one.get("name").stringValue(), () -> run(one)));
  }

  private void run(JsonNode given) {
    String marked = given.get("text").stringValue();
    int caret = marked.indexOf(CARET);
    String text = marked.replace(String.valueOf(CARET), "");
    PolicyKind kind =
        given.has("kind")
            ? PolicyKind.valueOf(given.get("kind").stringValue())
            : PolicyKind.IDENTITY;
    Situation situation = Situation.ANY;
    if (given.has("account")) {
      situation = situation.ofAccount(given.get("account").stringValue());
    }
    if (given.has("partition")) {
      situation = situation.in(given.get("partition").stringValue());
    }
    CompletionList found = completer.complete(text, caret, kind, situation);
    List<String> labels = found.rows().stream().map(CompletionRow::label).toList();
    if (given.has("first")) {
      assertThat(labels).startsWith(texts(given, "first").toArray(String[]::new));
    }
    assertThat(labels).containsAll(texts(given, "has"));
    assertThat(labels).doesNotContainAnyElementsOf(List.of("", "null"));
    texts(given, "absent").forEach(one -> assertThat(labels).doesNotContain(one));
    if (given.has("none")) {
      assertThat(labels).isEmpty();
    }
    if (given.has("details")) {
      given
          .get("details")
          .properties()
          .forEach(one ->
              assertThat(row(found, one.getKey()).detail()).contains(one.getValue().stringValue()));
    }
    if (given.has("after")) {
      CompletionRow chosen =
          given.has("accept")
              ? row(found, given.get("accept").stringValue())
              : found.rows().get(found.first());
      assertThat(after(found, chosen)).isEqualTo(given.get("after").stringValue());
    }
  }

  private static CompletionRow row(CompletionList found, String label) {
    return found.rows().stream().filter(row -> row.label().equals(label)).findFirst().orElseThrow();
  }

  private static String after(CompletionList found, CompletionRow chosen) {
    CompletionEdit edit = found.edit(chosen).orElseThrow();
    StringBuilder marked = new StringBuilder(edit.applied(found.text()));
    marked.insert(edit.selected().end(), CARET);
    if (edit.selected().length() > 0) {
      marked.insert(edit.selected().start(), CARET);
    }
    return marked.toString();
  }

  private static List<String> texts(JsonNode given, String name) {
    return given.has(name)
        ? given.get(name).valueStream().map(JsonNode::stringValue).toList()
        : List.of();
  }
}

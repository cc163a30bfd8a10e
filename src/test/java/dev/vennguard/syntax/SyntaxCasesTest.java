package dev.vennguard.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vennguard.syntax.problem.Problem;
import dev.vennguard.syntax.problem.ProblemCode;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person is told about a bad file: one folder per case, with the bytes and what is said
 * about them. A new case needs {@code input.json} alone and one run with {@code
 * -Dgolden.update=true}, which writes the expectation and fails, so that the difference is read.
 */
class SyntaxCasesTest {
  private static final Path CASES = Path.of("src/test/resources/syntax/cases");

  /** Found by others than the reader of one policy, or beyond what is kept. */
  private static final Set<ProblemCode> NOT_OF_A_READING =
      Set.of(ProblemCode.MORE_PROBLEMS, ProblemCode.MIXED_PARTITIONS, ProblemCode.OTHER_FILE);

  private final JsonMapper mapper = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> reading_saysWhatIsExpected() throws IOException {
    return cases().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  @Test
  void cases_areThere() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(40);
  }

  @Test
  void cases_showEveryProblemCode() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : cases()) {
      all.append(Files.readString(folder.resolve("expected.json")));
    }
    for (ProblemCode code : ProblemCode.values()) {
      if (!NOT_OF_A_READING.contains(code)) {
        assertThat(all.toString()).contains('"' + code.id() + '"');
      }
    }
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  private void run(Path folder) throws IOException {
    Path file = folder.resolve("expected.json");
    PolicyKind kind = PolicyKind.IDENTITY;
    String expected = "";
    if (Files.exists(file)) {
      expected = Files.readString(file);
      kind = PolicyKind.valueOf(mapper.readTree(expected).get("kind").stringValue());
    }
    String actual = describe(Files.readAllBytes(folder.resolve("input.json")), kind);
    if (Boolean.getBoolean("golden.update") && !actual.equals(expected)) {
      Files.writeString(file, actual);
      fail("rewritten, read the difference: " + file);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private String describe(byte[] bytes, PolicyKind kind) {
    ObjectNode out = mapper.createObjectNode();
    out.put("kind", kind.name());
    switch (TextDecoding.decode(bytes)) {
      case TextDecoding.Undecodable undecodable -> out.put("undecodable", undecodable.message());
      case TextDecoding.Decoded decoded -> {
        Reading reading = PolicyReader.read(decoded.text(), kind);
        out.put("encoding", decoded.encodingName());
        out.put("sound", reading.sound());
        out.put("statements", reading.policy().statements().size());
        ArrayNode problems = out.putArray("problems");
        for (Problem problem : reading.problems()) {
          int start = problem.span().start();
          ObjectNode one = problems.addObject();
          one.put("line", reading.lines().line(start));
          one.put("column", reading.lines().column(start));
          one.put("length", problem.span().length());
          one.put("severity", problem.severity().name());
          one.put("code", problem.code().id());
          one.put("message", problem.message());
        }
      }
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(out) + "\n";
  }
}

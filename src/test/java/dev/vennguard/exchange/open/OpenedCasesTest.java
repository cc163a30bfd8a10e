package dev.vennguard.exchange.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vennguard.exchange.found.Holder;
import dev.vennguard.exchange.found.Opened;
import dev.vennguard.exchange.found.Opened.Recognised;
import dev.vennguard.exchange.found.Opened.Refused;
import dev.vennguard.exchange.found.OpenedPolicy;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.syntax.text.TextDecoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is recognised, one folder per form: {@code input.*}, what it is and what it holds in {@code
 * expected.txt}, and values of references in {@code values.txt}. A new case needs the input and one
 * run with {@code -Dgolden.update=true}, which writes the expectation and fails.
 */
class OpenedCasesTest {
  private static final Path CASES = Path.of("src/test/resources/opened");
  private static final Path FIELD = Path.of("src/test/resources/field");

  @TestFactory
  Stream<DynamicTest> opening_saysWhatIsExpected() throws IOException {
    return cases().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  @Test
  void cases_areThere() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(25);
  }

  /** What people had in front of them opens, or is refused with its place. */
  @TestFactory
  Stream<DynamicTest> fieldCases_saysWhatIsExpected() throws IOException {
    Path expected = FIELD.resolve("opened.txt");
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line : Files.exists(expected) ? Files.readAllLines(expected) : List.<String>of()) {
      int at = line.indexOf(" ; ");
      lines.put(line.substring(0, at), line.substring(at + 3));
    }
    if (Boolean.getBoolean("golden.update")) {
      StringBuilder all = new StringBuilder();
      for (String name : lines.keySet()) {
        String found = oneLine(new Opener().open(text(FIELD.resolve(name))));
        all.append(name).append(" ; ").append(found).append('\n');
      }
      Files.writeString(expected, all.toString());
    }
    assertThat(lines).hasSize(30);
    return lines.entrySet().stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line.getKey(),
                () ->
                    assertThat(oneLine(new Opener().open(text(FIELD.resolve(line.getKey())))))
                        .isEqualTo(line.getValue())));
  }

  private static String oneLine(Opened opened) {
    return switch (opened) {
      case Refused(int line, int column, String message) ->
          "refused %d:%d %s".formatted(line, column, message);
      case Recognised found ->
          found.what()
              + " | "
              + String.join(", ", found.policies().stream().map(OpenedPolicy::name).toList())
              + " | "
              + String.join(", ", found.holders().stream().map(Holder::title).toList())
              + (found.notes().isEmpty() ? "" : " | " + String.join(" / ", found.notes()));
    };
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  private static void run(Path folder) throws IOException {
    Path file = folder.resolve("expected.txt");
    String expected = Files.exists(file) ? Files.readString(file) : "";
    Opened opened = new Opener(values(folder)).open(text(input(folder)));
    String actual =
        switch (opened) {
          case Refused(int line, int column, String message) ->
              "refused at %d:%d: %s%n".formatted(line, column, message);
          case Recognised found ->
              OpenedText.write(found, new Choice("", Optional.empty(), "all")) + documents(found);
        };
    if (Boolean.getBoolean("golden.update") && !actual.equals(expected)) {
      Files.writeString(file, actual);
      fail("rewritten, read the difference: " + file);
    }
    assertThat(actual).isEqualTo(expected);
  }

  /** Those of holders, and that each of them is a policy. */
  private static String documents(Recognised found) {
    StringBuilder out = new StringBuilder();
    for (Holder holder : found.holders()) {
      for (OpenedPolicy one : holder.all()) {
        if (!found.policies().contains(one)) {
          out.append(holder.title()).append(": ").append(one.name()).append('\n');
          out.append(one.text());
        }
        assertThat(PolicyReader.read(one.text(), PolicyKind.RESOURCE).policy().statements())
            .isNotEmpty();
      }
    }
    return out.toString();
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(one -> one.getFileName().toString().startsWith("input."))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Map<String, String> values(Path folder) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Path file = folder.resolve("values.txt");
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return values;
  }

  private static String text(Path file) throws IOException {
    return switch (TextDecoding.decode(Files.readAllBytes(file))) {
      case TextDecoding.Decoded decoded -> decoded.text();
      case TextDecoding.Undecodable wrong -> throw new AssertionError(wrong.message());
    };
  }
}

package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.prove.result.Outcome;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
  private static final String SAMPLE = "sample-policies/developer-delegation/";
  private static final int ACTIONS = 22_091;
  private static final String SITUATION =
      "any user or role session of any account, any region, partition aws (read off the"
          + " policies)\n";

  @TempDir private Path folder = Path.of("");

  private record Run(int status, String out, String err) {}

  private static final class RecordingWindow implements WindowPort {
    private final List<Start> opened = new ArrayList<>();

    @Override
    public int open(Start start) {
      opened.add(start);
      return 0;
    }

    @Override
    public byte[] draw(Start start, Colours colours, int width, int height) {
      opened.add(start);
      return (colours + " " + width + " " + height).getBytes(StandardCharsets.US_ASCII);
    }
  }

  private final RecordingWindow window = new RecordingWindow();

  private Run run(String... arguments) {
    return runWith("", arguments);
  }

  private Run runWith(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = Consoles.of(input, out, err);
    int status = CommandLineApp.run(console, window, arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve(name), text, charset);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "help",
        "help matrix",
        "matrix --help",
        "explain --help",
        "evaluate --help",
        "effective --help",
        "assert --help",
        "diff --help",
        "render --help",
        "diff -h"
      })
  void help_isUsageOnStandardOutput(String line) {
    Run run = run(line.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: vennguard");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "diff --version"})
  void version_isOneLineOnStandardOutput(String line) {
    Run run = run(line.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("vennguard ").hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void noArguments_openTheWindowOnTheFirstSample() {
    Run run = run();

    assertThat(run.status()).isZero();
    assertThat(window.opened.getFirst().documents().documents())
        .extracting(Edit.Load::document)
        .containsExactly(DocumentId.IDENTITY, DocumentId.BOUNDARY);
  }

  @Test
  void files_openTheWindowOnThem() {
    run("--identity", SAMPLE + "identity.json", "--identity", SAMPLE + "boundary.json");

    assertThat(window.opened.getFirst().documents().documents())
        .extracting(Edit.Load::title)
        .containsExactly("identity.json", "boundary.json");
  }

  @Test
  void matrixJson_listsEveryActionWithCoverageAndOutcome() {
    Run run =
        run(
            "matrix",
            "--identity",
            SAMPLE + "identity.json",
            "--boundary",
            SAMPLE + "boundary.json",
            "--format",
            "json");

    assertThat(run.status()).isZero();
    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.get("catalogue").get("services").intValue()).isEqualTo(456);
    assertThat(json.get("actions").size()).isEqualTo(ACTIONS);
    int total = 0;
    for (Outcome outcome : Outcome.values()) {
      total += json.get("summary").get(outcome.name()).intValue();
    }
    assertThat(total).isEqualTo(ACTIONS);
    JsonNode query = action(json, "dynamodb:Query");
    assertThat(query.get("accessLevel").stringValue()).isEqualTo("Read");
    assertThat(query.get("coverage").get("identity").stringValue()).isEqualTo("ALL");
    assertThat(query.get("coverage").get("boundary").stringValue()).isEqualTo("ALL");
    assertThat(query.get("effective").stringValue()).isEqualTo("ALL");
    assertThat(query.get("outcome").stringValue()).isEqualTo("ALLOWED");
    assertThat(action(json, "s3:DeleteBucket").get("outcome").stringValue())
        .isEqualTo("EXPLICIT_DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "markdown"})
  void matrix_otherFormats_nameActions(String format) {
    Run run =
        run(
            "matrix",
            "--identity",
            SAMPLE + "identity.json",
            "--format",
            format,
            "--action",
            "s3:GetObject");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("GetObject").doesNotContain("PutObject");
  }

  @Test
  void matrix_readsStandardInput() throws IOException {
    String text = Files.readString(Path.of(SAMPLE + "identity.json"));

    Run run = runWith(text, "matrix", "--identity", "-", "--format", "csv");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("s3,GetObject,Read,ALL,ALL,ALLOWED");
  }

  @Test
  void utf16AndByteOrderMark_areRead() throws IOException {
    String text = Files.readString(Path.of(SAMPLE + "identity.json"));
    Path utf16 = file("utf16.json", "\uFEFF" + text, StandardCharsets.UTF_16LE);
    Path marked = file("bom.json", "\uFEFF" + text);

    for (Path file : List.of(utf16, marked)) {
      Run run = run("matrix", "--identity", file.toString(), "--format", "csv");
      assertThat(run.err()).isEqualTo(SITUATION);
      assertThat(run.out()).contains("s3,GetObject,Read,ALL,ALL,ALLOWED");
    }
  }

  @Test
  void filesThatAreNoneOrTwice_areToldInWords() throws IOException {
    String policy = "{\"Version\": \"2012-10-17\", \"Statement\": []}";
    String file = file("ok.json", policy).toString();

    assertThat(run("matrix", "--identity", file, "--scp", file + ",").err())
        .contains("a file name is missing before or after a comma");
    assertThat(runWith(policy, "matrix", "--identity", "-", "--boundary", "-").err())
        .contains("standard input is named twice");
  }

  @Test
  void badFiles_endWithStatusTwo_aPlace_andNoOutput() throws IOException {
    byte[] binary = {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, 0, 0, (byte) 0xff};
    List<Path> bad =
        List.of(
            file("not-json.json", "hello"),
            file("half-typed.json", "{\n  \"Statement\": [\n    {\"Effect\": \"Al"),
            file("empty.json", ""),
            file("wrong-type.json", "{\"Version\": \"2012-10-17\", \"Statement\": 7}"),
            file("five-megabytes.json", "{\"Statement\": []}" + " ".repeat(5_000_000)),
            Files.write(folder.resolve("binary.json"), binary));
    for (Path file : bad) {
      Run run = run("matrix", "--identity", file.toString());

      assertThat(run.status()).as(file.toString()).isEqualTo(2);
      assertThat(run.out()).as(file.toString()).isEmpty();
      assertThat(run.err().strip())
          .as(file.toString())
          .startsWith(file.toString())
          .matches("(?s).*:\\d+:\\d+: .+")
          .doesNotContain("Exception");
    }
  }

  @Test
  void missingFile_isNamed() {
    Run run = run("matrix", "--identity", "no/such/file.json");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no/such/file.json").contains("no such file");
  }

  @Test
  void unknownOperator_isSaid_andTheRunGoesOn() throws IOException {
    Path file =
        file(
            "operator.json",
            """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject",
             "Resource": "*", "Condition": {"StringIs": {"aws:username": "a"}}}}
            """);

    Run run = run("matrix", "--identity", file.toString(), "--format", "csv");

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("operator.json:2:").contains("StringIs");
    assertThat(run.out()).contains("s3,GetObject,Read,UNDECIDED,UNDECIDED,UNDECIDED");
  }

  @Test
  void wrongArguments_endWithStatusTwo() {
    assertThat(run("matrix", "--format", "yaml").status()).isEqualTo(2);
    assertThat(run("nonsense").status()).isEqualTo(2);
    assertThat(run("render", "--out", "x.png", "--size", "9").status()).isEqualTo(2);
    assertThat(run("--sample", "nonsense").err()).contains("developer-delegation");
  }

  @Test
  void render_writesWhatTheWindowDraws() throws IOException {
    Path png = folder.resolve("x.png");

    Run run =
        run(
            "render",
            "--sample",
            "seed",
            "--out",
            png.toString(),
            "--theme",
            "dark",
            "--size",
            "1024x700");

    assertThat(run.status()).isZero();
    assertThat(png).hasContent("DARK 1024 700");
  }

  private static JsonNode action(JsonNode json, String name) {
    for (JsonNode action : json.get("actions")) {
      if (action.get("action").stringValue().equals(name)) {
        return action;
      }
    }
    throw new AssertionError(name);
  }
}

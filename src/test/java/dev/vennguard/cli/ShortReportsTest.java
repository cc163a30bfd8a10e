package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code matrix} and {@code diff} for people: pages, not thousands of lines. */
class ShortReportsTest {
  private static final String SAMPLE = "sample-policies/developer-delegation/";
  private static final List<String> PAIR =
      List.of("--identity", SAMPLE + "identity.json", "--boundary", SAMPLE + "boundary.json");
  private static final int PAGES = 110;

  @TempDir private Path folder = Path.of("");

  private static CommandRun run(String command, List<String> layers, String... more) {
    return CommandRun.of(
        Stream.of(Stream.of(command), layers.stream(), Stream.of(more))
            .flatMap(one -> one)
            .toList());
  }

  private String allowing(String name, String action) throws IOException {
    String text =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":[%s],"
            + "\"Resource\":\"*\"}}";
    return Files.writeString(folder.resolve(name), text.formatted(action)).toString();
  }

  @Test
  void matrix_isAPageByReason_andSaysHowToSeeMore() {
    CommandRun run = run("matrix", PAIR);

    assertThat(run.out().lines().count()).isLessThan(PAGES);
    assertThat(run.out())
        .contains("◖ cut off")
        .contains("  cut off by the permissions boundary (")
        .contains("explicitly denied by the permissions boundary: boundary.json:55 DenyDataLoss")
        .contains("iam:AttachRolePolicy")
        .contains("--all prints every action")
        .doesNotContain("IDENTITY_ONLY");
  }

  @ParameterizedTest
  @CsvSource({"cut-off", "CUT OFF", "identity_only", "Identity-Only"})
  void outcomes_areNamedAsInTheReadmeOrInJson(String name) {
    CommandRun run = run("matrix", PAIR, "--outcome", name, "--format", "json");

    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.get("actions").size())
        .isPositive()
        .isEqualTo(json.get("summary").get("IDENTITY_ONLY").intValue());
    assertThat(json.get("filter").get("outcome").get(0).stringValue()).isEqualTo("IDENTITY_ONLY");
    assertThat(json.get("actions").findValuesAsString("outcome")).containsOnly("IDENTITY_ONLY");
  }

  @Test
  void filters_meetEachOther_inEveryFormat() {
    String[] filters = {"--service", "s3,iam", "--action", "Delete*Policy", "--outcome", "cut-off"};
    for (String format : List.of("text", "csv", "markdown")) {
      List<String> all = new ArrayList<>(List.of(filters));
      all.addAll(List.of("--all", "--format", format));
      CommandRun run = run("matrix", PAIR, all.toArray(String[]::new));

      assertThat(run.status()).isZero();
      assertThat(run.out()).as(format).doesNotContain("GetObject", "DeleteBucket\n");
      assertThat(run.out()).as(format).doesNotContain("organizations");
    }
  }

  @Test
  void all_printsEveryAction() {
    assertThat(run("matrix", PAIR, "--all").out().lines().count()).isGreaterThan(22_091);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--outcome no | choose from allowed, conditional, cut-off, unused, never, denied",
        "--service s33 | is no known service",
        "--action s3:GetObjekt | did you mean s3:GetObject",
        "--changed | --old-",
      })
  void filtersThatMeanNothing_areBadInput(String options, String message) {
    CommandRun run = run("matrix", PAIR, options.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void changed_isAgainstTheOldLayers() throws IOException {
    List<String> layers =
        List.of(
            "--old-identity",
            allowing("old.json", "\"s3:Get*\""),
            "--identity",
            allowing("new.json", "\"s3:Get*\",\"sqs:*\""));

    CommandRun text = run("matrix", layers, "--changed");
    CommandRun json = run("matrix", layers, "--changed", "--format", "json");

    assertThat(text.out()).contains("gained; by new.json:1 statement 1", "sqs:*");
    assertThat(new JsonMapper().readTree(json.out()).get("actions"))
        .hasSizeGreaterThan(10)
        .allSatisfy(one -> {
          assertThat(one.get("change").stringValue()).isEqualTo("GAINED");
          assertThat(one.get("action").stringValue()).startsWith("sqs:");
        });
  }

  @Test
  void diff_ofTwoBoundaries_isPages() throws IOException {
    String all = allowing("all.json", "\"*\"");
    String some = allowing("some.json", "\"s3:Get*\",\"ec2:*\"");
    List<String> layers =
        List.of(
            "--old-identity", all, "--identity", all, "--old-boundary", all, "--boundary", some);

    CommandRun run = run("diff", layers);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines().count()).isLessThan(PAGES);
    assertThat(run.out())
        .contains("lost (")
        .contains("whole services")
        .contains("s3:* without s3:Get*")
        .contains("--all prints every action");
    CommandRun filtered = run("diff", layers, "--service", "ec2");
    assertThat(filtered.status()).isZero();
    assertThat(filtered.out()).contains("only service ec2\nno difference");
    assertThat(run("diff", layers, "--action", "s3:Put*", "--outcome", "cut-off", "--all").out())
        .contains("  s3:PutObject\n")
        .doesNotContain("s3:DeleteBucket");
  }

  @Test
  void errorsOfAllDocuments_areToldAtOnce_byPlace() throws IOException {
    Path one = folder.resolve("a.json");
    Files.writeString(one, "{\"Version\": \"2012-10-17\",\n\"Statement\": [{\"Effect\": 1},\n{}]}");
    Path two = folder.resolve("b.json");
    Files.writeString(two, "{");

    CommandRun run =
        CommandRun.of(
            List.of("matrix", "--identity", two.toString(), "--boundary", one.toString()));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList())
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.startsWith(one + ":") || line.startsWith(two + ":"))
        .isSortedAccordingTo((a, b) ->
            a.substring(0, one.toString().length())
                .compareTo(b.substring(0, one.toString().length())));
  }

  @Test
  void thousandsOfErrors_areCounted() throws IOException {
    Path broken = folder.resolve("many.json");
    Files.writeString(
        broken, "{\"Version\": \"2012-10-17\", \"Statement\": [" + "1,\n".repeat(200) + "1]}");

    CommandRun run = CommandRun.of(List.of("matrix", "--identity", broken.toString()));

    assertThat(run.err().lines().count()).isEqualTo(51);
    assertThat(run.err()).contains("\nand 151 more\n");
  }

  @Test
  void missingFiles_areAllNamed() {
    CommandRun run = CommandRun.of(List.of("matrix", "--identity", "no-a", "--boundary", "no-b"));

    assertThat(run.err()).contains("no-a: there is no such file", "no-b: there is no such file");
  }
}

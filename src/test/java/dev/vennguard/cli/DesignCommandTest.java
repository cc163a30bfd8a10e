package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DesignCommandTest {
  private static final Path SEED = Path.of("sample-policies", "seed", "identity.json");
  private static final Path SANDBOX =
      Path.of("sample-policies", "sandbox-isolation", "identity.json");

  @TempDir private Path folder = Path.of("");

  private static CommandRun design(Path identity, String... more) {
    List<String> line = new ArrayList<>(List.of("design", "--identity", identity.toString()));
    line.addAll(List.of(more));
    return CommandRun.of(line);
  }

  @Test
  void boundaryOfTheSeed_isPlainJson_andWhatThereIsToSayStandsBeside() {
    CommandRun run = design(SEED);

    assertThat(run.status()).isZero();
    // The statement whose condition never holds allows nothing, and is not there.
    assertThat(run.out()).contains("iam:CreatePolicy").doesNotContain("iam:CreateRole");
    assertThat(new JsonMapper().readTree(run.out()).path("Statement").size()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "267 of 6,144 characters",
            "proved: it allows exactly what the policies allow, and no boundary is narrower",
            "ways out of it:");
  }

  @Test
  void administrator_getsABoundaryThatHoldsThemIn_whenAskedTo() throws IOException {
    CommandRun open = design(SANDBOX);
    CommandRun closed = design(SANDBOX, "--close");
    Path boundary = Files.writeString(folder.resolve("boundary.json"), closed.out());

    assertThat(open.err())
        .contains(
            "ways out of it are open, such as these: PB-01",
            "--close adds statements that close them");
    assertThat(closed.err())
        .contains("but for the Deny statements at its end", "Deny statements are added, closing");
    CommandRun check =
        CommandRun.of(
            List.of(
                "check",
                "--identity",
                SANDBOX.toString(),
                "--boundary",
                boundary.toString(),
                "--fail-on",
                "escape"));
    assertThat(check.out()).contains("121 of 132 closed · 11 conditional");
  }

  @Test
  void report_hasTheRoomWithExamples() {
    CommandRun run = design(SEED, "--within", "200", "--format", "json");

    JsonNode report = new JsonMapper().readTree(run.out());
    assertThat(run.err()).isEmpty();
    assertThat(report.path("exact").booleanValue()).isFalse();
    assertThat(report.path("size").intValue()).isLessThanOrEqualTo(200);
    assertThat(report.path("limit").intValue()).isEqualTo(200);
    assertThat(report.path("room"))
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(one.path("example").path("action")).isEqualTo(one.path("action")));
    assertThat(report.path("waysOut").path("closed").intValue()).isPositive();
    assertThat(report.path("policy").path("Statement")).isNotEmpty();
  }

  @Test
  void notes_nameTheRoomByService_andTheNewWildcards() {
    assertThat(design(SEED, "--within", "200").err())
        .contains(
            "proved: it cuts off nothing that the policies allow",
            "it has room for more than they allow, of ",
            "wildcards that the policies do not have");
  }

  @Test
  void tooFewCharacters_isNoAnswer_andWithoutIdentityThereIsNothingToDesignFor() {
    CommandRun tooShort = design(SEED, "--within", "50");
    CommandRun nothing = CommandRun.of(List.of("design", "--boundary", SEED.toString()));

    assertThat(tooShort.status()).isEqualTo(1);
    assertThat(tooShort.out()).isEmpty();
    assertThat(tooShort.err()).contains("no boundary of 50 characters allows all of it");
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("add --identity FILE");
  }
}

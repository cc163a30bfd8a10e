package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExamplesCommandTest {
  @TempDir private Path folder = Path.of("");

  private String policy(String name, String actions) throws IOException {
    return Files.writeString(
            folder.resolve(name),
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":%s,"Resource":"*"}]}
            """
                .formatted(actions))
        .toString();
  }

  @Test
  void twoCandidateBoundaries_areToldApart_judged_andTheVerdictsKept() throws IOException {
    String identity = policy("i.json", "\"*\"");
    String one = policy("a.json", "[\"s3:Get*\",\"sqs:*\"]");
    String other = policy("b.json", "[\"s3:Get*\",\"sns:*\"]");
    List<String> line =
        List.of(
            "examples",
            "--old-identity",
            identity,
            "--old-boundary",
            one,
            "--identity",
            identity,
            "--boundary",
            other);

    CommandRun asked = CommandRun.of(line);

    assertThat(asked.status()).isEqualTo(1);
    assertThat(asked.out())
        .contains(
            "refused before, allowed now",
            "allowed before, refused now",
            "action = sqs:",
            "action = sns:",
            "tells action `sqs:*` of boundary statement 1 as it was",
            "tells action `sns:*` of boundary statement 1 as it is now");

    Path kept = folder.resolve("kept.json");
    List<String> judged = new java.util.ArrayList<>(line);
    judged.addAll(
        List.of("--judge", "1=deny,2=deny", "--keep", kept.toString(), "--format", "json"));
    CommandRun run = CommandRun.of(judged);

    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(run.status()).isEqualTo(1);
    assertThat(json.at("/verdicts/1/contradicts").booleanValue()).isFalse();
    assertThat(json.at("/verdicts/0/contradicts").booleanValue()).isTrue();
    assertThat(json.at("/verdicts/0/deny/Effect").stringValue()).isEqualTo("Deny");
    assertThat(json.at("/verdicts/0/changes").size()).isPositive();
    CommandRun asserted =
        CommandRun.of(
            List.of("assert", kept.toString(), "--identity", identity, "--boundary", one));
    assertThat(asserted.status()).isEqualTo(1);
    assertThat(new JsonMapper().readTree(Files.readString(kept)).get("assertions").size())
        .isEqualTo(2);
    assertThat(CommandRun.of(List.of("examples", "--judge", "7=deny")).status()).isEqualTo(2);
  }

  @Test
  void noDifference_isSaid() throws IOException {
    String one = policy("a.json", "\"s3:*\"");

    CommandRun run = CommandRun.of(List.of("examples", "--old-identity", one, "--identity", one));

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("no difference: the same requests are allowed");
  }
}

package dev.vennguard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandTextTest {
  private static final String IDENTITY =
      """
      {"Version": "2012-10-17", "Statement": {"Sid": "It's", "Effect": "Allow",
       "Action": "s3:*", "Resource": "*"}}
      """;
  private static final String BOUNDARY =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
       "Action": "s3:Get*", "Resource": "*"}}
      """;

  private static Snapshot snapshot(Edit.Load... loads) {
    return new Workspace(SharedModel.get(), Clock.systemUTC())
        .apply(List.of(new Edit.Replace(List.of(loads))));
  }

  private static Edit.Load load(LayerKind kind, String path, String text) {
    return new Edit.Load(new DocumentId(kind, 0), "x.json", path, text);
  }

  private static Request request(String principal, Map<String, ContextValue> context) {
    return new Request(principal, "s3:GetObject", "arn:aws:s3:::b/it's $HOME", "", context);
  }

  /** What a shell makes of the command: its words, one per line. */
  private static List<String> words(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\0' " + command.substring("aws ".length()))
            .redirectErrorStream(true)
            .start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(out).isZero();
    return List.of(out.split("\0"));
  }

  private static String after(List<String> words, String option) {
    assertThat(words).contains(option);
    return words.get(words.indexOf(option) + 1);
  }

  @Test
  void command_survivesTheShell_withPoliciesAndTypedContext()
      throws IOException, InterruptedException {
    Map<String, ContextValue> context =
        Map.of(
            "aws:SecureTransport", new ContextValue.Single("true"),
            "aws:SourceIp", new ContextValue.Single("10.0.0.1"),
            "aws:CurrentTime", new ContextValue.Single("2026-01-01T00:00:00Z"),
            "aws:MultiFactorAuthAge", new ContextValue.Single("5"),
            "aws:TagKeys", new ContextValue.Many(List.of("a,b", "c")),
            "aws:PrincipalTag/x", new ContextValue.Single("y's"));
    CommandText text =
        CommandText.of(
            snapshot(
                load(LayerKind.IDENTITY, "", IDENTITY), load(LayerKind.BOUNDARY, "", BOUNDARY)),
            request("arn:aws:iam::111122223333:user/ann", context),
            CommandText.Policies.INLINE);

    List<String> words = words(text.command());
    assertThat(words).startsWith("iam", "simulate-custom-policy");
    var mapper = new JsonMapper();
    assertThat(mapper.readTree(after(words, "--policy-input-list")))
        .isEqualTo(mapper.readTree(IDENTITY));
    assertThat(mapper.readTree(after(words, "--permissions-boundary-policy-input-list")))
        .isEqualTo(mapper.readTree(BOUNDARY));
    assertThat(after(words, "--action-names")).isEqualTo("s3:GetObject");
    assertThat(after(words, "--resource-arns")).isEqualTo("arn:aws:s3:::b/it's $HOME");
    assertThat(after(words, "--caller-arn")).isEqualTo("arn:aws:iam::111122223333:user/ann");
    JsonNode entries = mapper.readTree(after(words, "--context-entries"));
    assertThat(entries.size()).isEqualTo(6);
    assertThat(type(entries, "aws:securetransport")).isEqualTo("boolean");
    assertThat(type(entries, "aws:sourceip")).isEqualTo("ip");
    assertThat(type(entries, "aws:currenttime")).isEqualTo("date");
    assertThat(type(entries, "aws:multifactorauthage")).isEqualTo("numeric");
    assertThat(type(entries, "aws:tagkeys")).isEqualTo("stringList");
    assertThat(type(entries, "aws:principaltag/x")).isEqualTo("string");
    assertThat(text.notes()).isEmpty();
  }

  private static String type(JsonNode entries, String key) {
    for (JsonNode one : entries) {
      if (one.get("ContextKeyName").stringValue().equals(key)) {
        return one.get("ContextKeyType").stringValue();
      }
    }
    throw new AssertionError(key);
  }

  @Test
  void files_areNamed_andWhatTheSimulatorLacksIsSaid() {
    CommandText text =
        CommandText.of(
            snapshot(
                load(LayerKind.IDENTITY, "my policies/identity.json", IDENTITY),
                load(LayerKind.SCP, "", BOUNDARY),
                load(LayerKind.SESSION, "", BOUNDARY)),
            request("arn:aws:iam::111122223333:role/dev", Map.of()),
            CommandText.Policies.FILES);

    assertThat(text.command())
        .contains("--policy-input-list \"$(cat 'my policies/identity.json')\"")
        .doesNotContain("--context-entries")
        .doesNotContain("--caller-arn");
    assertThat(text.notes())
        .anyMatch(note -> note.contains("service control policy"))
        .anyMatch(note -> note.contains("session policy"))
        .anyMatch(note -> note.contains("caller"));
  }
}

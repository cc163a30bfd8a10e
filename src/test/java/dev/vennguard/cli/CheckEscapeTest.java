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

/** {@code check} and the ways out of a boundary: formats, exit status, baseline. */
class CheckEscapeTest {
  private static final String ADMIN =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
      """;
  private static final String KEYS =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Sid": "Keys",
            "Effect": "Allow",
            "Action": ["s3:GetObject", "iam:CreateAccessKey"],
            "Resource": "*"
          }
        ]
      }
      """;
  private static final String OWN =
      KEYS.replace(
          "\"Resource\": \"*\"",
          "\"Resource\": \"arn:aws:iam::111122223333:user/${aws:username}\"");

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private CommandRun check(String boundary, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("check", "--identity", file("i.json", ADMIN)));
    all.addAll(List.of("--boundary", file("b.json", boundary)));
    all.addAll(List.of(more));
    return CommandRun.of(all);
  }

  @Test
  void text_namesTheDoor_itsStatement_theCalls_andWhatClosesIt() throws IOException {
    CommandRun run = check(KEYS);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("b.json:5:7: security warning PB-13: way out, open: make credentials of another")
        .contains("  5 |       \"Sid\": \"Keys\",\n")
        .contains("    $ aws iam create-access-key --user-name ")
        .contains("ways out of the boundary: ")
        .contains(" · 2 open\n")
        .contains("every open door is closed by 1 Deny statement in the boundary: ")
        .contains("1 narrowed");
  }

  @Test
  void failOnEscape_failsForDoorsAlone() throws IOException {
    String mistake = OWN.replace("s3:GetObject", "s3:GetObjct");

    assertThat(check(KEYS, "--fail-on", "escape").status()).isEqualTo(1);
    assertThat(check(mistake).status()).isEqualTo(1);
    assertThat(check(mistake, "--fail-on", "escape").status()).isZero();
    assertThat(check("{\"Version\": }", "--fail-on", "escape").status()).isEqualTo(1);
    assertThat(check(KEYS, "--fail-on", "escape", "--delegated", "user/*").status()).isZero();
  }

  @Test
  void json_hasRequestsThatEvaluateTakes_andTheStatementsThatCloseIt() throws IOException {
    JsonNode report = JsonMapper.builder().build().readTree(check(KEYS, "--format", "json").out());
    JsonNode door = null;
    for (JsonNode finding : report.path("findings")) {
      if (finding.path("id").stringValue().equals("PB-13")) {
        door = finding.path("escape");
      }
    }
    assertThat(door).isNotNull();
    assertThat(door.path("grade").stringValue()).isEqualTo("OPEN");
    assertThat(door.path("requests").get(0).path("action").stringValue())
        .isEqualTo("iam:CreateAccessKey");
    assertThat(door.path("openings").get(0).stringValue()).endsWith("b.json:5:7");
    assertThat(door.path("fix").get(0).path("Effect").stringValue()).isEqualTo("Deny");
    assertThat(report.path("closeAll").path("statements").get(0).path("Action").toString())
        .contains("iam:CreateAccessKey");
    assertThat(report.path("effective").path("allowed").toString()).contains("s3:GetObject");

    String closed =
        KEYS.replaceFirst(
            "(?s)\\n  ]\\n}",
            java.util.regex.Matcher.quoteReplacement(",\n" + door.path("fix").get(0) + "\n  ]\n}"));
    assertThat(check(closed, "--fail-on", "escape").status()).isZero();
  }

  @Test
  void otherFormats_haveTheDoor() throws IOException {
    assertThat(check(KEYS, "--format", "github").out())
        .contains("::warning file=")
        .contains("PB-13");
    assertThat(check(KEYS, "--format", "junit").out()).contains("PB-13");
    JsonNode sarif = JsonMapper.builder().build().readTree(check(KEYS, "--format", "sarif").out());
    JsonNode rules = sarif.path("runs").get(0).path("tool").path("driver").path("rules");
    assertThat(rules.toString())
        .contains("\"id\":\"PB-13\"")
        .contains("Make credentials of another");
  }

  @Test
  void markdown_tellsWhatChangedSinceTheBaseline_andIsShort() throws IOException {
    String old = file("old.json", check(OWN, "--format", "json").out());

    CommandRun opened = check(KEYS, "--format", "markdown", "--baseline", old, "--changed-only");
    assertThat(opened.out())
        .contains("**Doors opened** (1): `PB-13 Make credentials of another user`")
        .contains("**Gained** (1): `s3:GetObject`")
        .contains("| security warning **new** |");
    assertThat(opened.out().lines()).hasSizeLessThan(30);

    String wide = file("wide.json", check(KEYS, "--format", "json").out());
    CommandRun closed = check(OWN, "--format", "markdown", "--baseline", wide);
    assertThat(closed.out())
        .contains("**Doors closed** (1): `PB-13`")
        .contains("**Lost** (1): `s3:GetObject`")
        .contains("**Limited now** (1): `iam:CreateAccessKey`");
  }
}

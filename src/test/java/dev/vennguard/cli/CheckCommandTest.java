package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.review.SchemaCheck;
import dev.vennguard.workspace.finding.Suppression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code check}: formats, exit status, baseline, and the field cases that need a finding. */
class CheckCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MISTAKE =
      """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": ["s3:GetObjct", "s3:PutObject"],
            "Resource": "arn:aws:s3:::b/*"
          }
        ]
      }
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  private static CommandRun check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all);
  }

  @Test
  void text_pointsAtTheMistake_withACaret() throws IOException {
    CommandRun run = check(file("p.json", MISTAKE).toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("p.json:6:18: error INVALID_ACTION: `s3:GetObjct` matches none")
        .contains("probably `s3:GetObject` is meant")
        .contains(
            """
              6 |       "Action": ["s3:GetObjct", "s3:PutObject"],
                |                  ^~~~~~~~~~~~~
            """)
        .endsWith("1 file: 1 error\n");
  }

  @Test
  void failOn_decidesTheStatus() throws IOException {
    String sound = file("s.json", MISTAKE.replace("GetObjct", "GetObject")).toString();
    String twice = file("t.json", MISTAKE.replace("s3:GetObjct", "s3:PutObject")).toString();
    String wrong = file("p.json", MISTAKE).toString();

    assertThat(check(sound).status()).isZero();
    assertThat(check(sound).out()).isEqualTo("1 file: no findings\n");
    assertThat(check(twice).status()).isZero();
    assertThat(check("--fail-on", "suggestion", twice).status()).isEqualTo(1);
    assertThat(check("--fail-on", "none", wrong).status()).isZero();
    assertThat(check("--fail-on", "error", wrong).status()).isEqualTo(1);
    assertThat(check("no-such.json").status()).isEqualTo(2);
    assertThat(check().status()).isEqualTo(2);
    assertThat(check("--changed-only", wrong).status()).isEqualTo(2);
  }

  @Test
  void brokenText_isAFinding_notBadInput() throws IOException {
    CommandRun run = check(file("p.json", "{\"Version\": }").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("error JSON_SYNTAX_ERROR");
  }

  @Test
  void baseline_letsOldFindingsPass_alsoWhereTheyMoved() throws IOException {
    String wrong = file("p.json", MISTAKE).toString();
    String old = file("base.json", check("--format", "json", wrong).out()).toString();
    file("p.json", "\n\n" + MISTAKE);

    CommandRun moved = check("--baseline", old, wrong);
    assertThat(moved.status()).isZero();
    assertThat(moved.out()).contains("p.json:8:18").contains("(in the baseline)");
    assertThat(check("--baseline", old, "--changed-only", wrong).out())
        .isEqualTo("1 file: no findings; 0 not in the baseline\n");

    file("p.json", MISTAKE.replace("s3:PutObject", "s3:PutObjct"));
    CommandRun more = check("--baseline", old, "--changed-only", wrong);
    assertThat(more.status()).isEqualTo(1);
    assertThat(more.out()).contains("s3:PutObjct").doesNotContain("s3:GetObjct` matches");
    assertThat(check("--baseline", wrong, wrong).status()).isEqualTo(2);
  }

  @Test
  void sarif_hasWhatTheStandardRequires() throws IOException {
    CommandRun run = check("--format", "sarif", file("a b.json", MISTAKE).toString());
    JsonNode root = JsonMapper.builder().build().readTree(run.out());

    assertThat(root.get("version").stringValue()).isEqualTo("2.1.0");
    JsonNode sarif = root.get("runs").get(0);
    JsonNode driver = sarif.get("tool").get("driver");
    assertThat(driver.get("name").stringValue()).isEqualTo("vennguard");
    JsonNode result = sarif.get("results").get(0);
    int rule = result.get("ruleIndex").intValue();
    assertThat(driver.get("rules").get(rule).get("id")).isEqualTo(result.get("ruleId"));
    assertThat(result.get("level").stringValue()).isEqualTo("error");
    JsonNode physical = result.get("locations").get(0).get("physicalLocation");
    assertThat(physical.get("artifactLocation").get("uri").stringValue()).endsWith("a%20b.json");
    assertThat(physical.get("region").get("startLine").intValue()).isEqualTo(6);
    assertThat(physical.get("region").get("endColumn").intValue()).isEqualTo(31);
  }

  @Test
  void sarif_isWhatItsSchemaDescribes() throws IOException {
    SchemaCheck schema =
        new SchemaCheck(
            JSON.readTree(
                Files.readString(Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json"))));
    String open =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";
    String all = file("all.json", open).toString();
    CommandRun json = check("--format", "json", "--identity", all, "--boundary", all);
    Path baseline = file("old.json", json.out());
    String[][] runs = {
      {file("a b.json", MISTAKE).toString()},
      {"--identity", all, "--boundary", all},
      {"--identity", all, "--boundary", all, "--baseline", baseline.toString()},
      {
        "--accepted", accepting("INVALID_ACTION", "").toString(), file("c.json", MISTAKE).toString()
      },
      {file("broken.json", "{").toString()}
    };
    for (String[] arguments : runs) {
      List<String> line = new ArrayList<>(List.of("--format", "sarif"));
      line.addAll(List.of(arguments));
      JsonNode root = JSON.readTree(check(line.toArray(String[]::new)).out());
      assertThat(root.get("runs").get(0).get("results").size()).as("%s", line).isPositive();
      assertThat(schema.faults(root)).as("%s", line).isEmpty();
    }
    ObjectNode odd = (ObjectNode) JSON.readTree(check("--format", "sarif", all).out());
    odd.put("version", "2.0.0");
    assertThat(schema.faults(odd)).isNotEmpty();
  }

  private Path accepting(String id, String fingerprint) throws IOException {
    return file(
        "team.vennguard.json",
        """
        {"format": "vennguard-review/2", "suppressed": [
          {"id": "%s", "fingerprint": "%s", "reason": "kept for the auditor"}]}
        """
            .formatted(id, fingerprint));
  }

  @Test
  void acceptedFindings_doNotCount_andAreNamedWithTheirReason() throws IOException {
    String wrong = file("p.json", MISTAKE).toString();
    JsonNode found = JSON.readTree(check("--format", "json", wrong).out()).get("findings").get(0);
    String fingerprint = found.get("fingerprint").stringValue();

    CommandRun run =
        check("--accepted", accepting("INVALID_ACTION", fingerprint).toString(), wrong);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("accepted INVALID_ACTION: kept for the auditor")
        .contains("; 1 accepted");
    String mark = Suppression.mark("\"s3:GetObjct\"");
    assertThat(check("--accepted", accepting("INVALID_ACTION", mark).toString(), wrong).status())
        .as("as the window writes it")
        .isZero();
    assertThat(check("--accepted", accepting("INVALID_ACTION", "x").toString(), wrong).status())
        .isEqualTo(1);
    assertThat(check("--accepted", accepting("MISSING_VERSION", "").toString(), wrong).status())
        .isEqualTo(1);
    assertThat(check("--accepted", wrong, wrong).status()).isEqualTo(2);
  }

  @Test
  void junit_isXml_withAFailureForTheFinding() throws Exception {
    CommandRun run = check("--format", "junit", file("p.json", MISTAKE).toString());
    NodeList failures =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("failure");

    assertThat(failures.getLength()).isEqualTo(1);
    assertThat(run.out()).contains("tests=\"1\" failures=\"1\"");
  }

  @Test
  void annotationsAndMarkdown_areOneLineAFinding() throws IOException {
    String wrong = file("p.json", MISTAKE).toString();

    assertThat(check("--format", "github", wrong).out())
        .startsWith("::error file=")
        .contains(",line=6,endLine=6,col=18,endColumn=31,title=INVALID_ACTION::`s3:GetObjct`");
    assertThat(check("--format", "markdown", wrong).out())
        .startsWith("### vennguard check: failed, 1 error\n")
        .contains("| error | ");
  }

  @Test
  void hostileNames_steerNoTerminal_andForgeNoLine() throws IOException {
    String hostile = MISTAKE.replace("GetObjct", "Get\\u001b[2J\\n::error::x\\u202e");
    for (String format : List.of("text", "json", "sarif", "junit", "github", "markdown")) {
      CommandRun run = check("--format", format, file("p.json", hostile).toString());
      assertThat(run.out()).as(format).doesNotContain("\u001b").doesNotContain("\u202e");
      assertThat(run.out().lines()).as(format).noneMatch(line -> line.startsWith("::error::x"));
    }
  }

  @Test
  void assertions_thatFail_areErrors() throws IOException {
    String policy = file("p.json", MISTAKE.replace("GetObjct", "GetObject")).toString();
    String claims =
        file(
                "a.json",
                "{\"assertions\":[{\"Sid\":\"NoWrites\",\"Expect\":\"Never\",\"Action\":"
                    + "\"s3:PutObject\",\"Resource\":\"*\"}]}")
            .toString();
    CommandRun run = check("--identity", policy, "--assertions", claims);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("a.json:1:23: error ASSERTION: assertion `NoWrites` fails for s3:PutObject");
    assertThat(check("--assertions", claims, policy).status()).isEqualTo(2);
  }

  /**
   * Each line: folder, arguments, ids that are there, ids that are not; separated by semicolons.
   */
  @Test
  void fieldCases_areNamed_andTheirSilentTwinsAreNot() throws IOException {
    Path field = Path.of("src/test/resources/field");
    List<String> lines =
        Files.readAllLines(field.resolve("findings.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(12);
    SoftAssertions all = new SoftAssertions();
    for (String line : lines) {
      String[] fields = line.split(" ; ", -1);
      String arguments = fields[1].replace("@", field.resolve(fields[0]) + "/");
      CommandRun run = check(arguments.split(" ", -1));
      List<String> wanted =
          fields[2].isBlank() ? List.of() : List.of(fields[2].strip().split(" ", -1));
      all.assertThat(wanted).as(line).allMatch(id -> run.out().contains(" " + id + ": "));
      for (String id :
          fields[3].isBlank() ? List.<String>of() : List.of(fields[3].strip().split(" ", -1))) {
        all.assertThat(run.out()).as(line).doesNotContain(" " + id + ": ");
      }
    }
    all.assertAll();
  }
}

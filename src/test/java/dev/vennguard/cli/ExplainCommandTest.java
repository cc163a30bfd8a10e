package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
  private static final String SAMPLE = "sample-policies/developer-delegation/";

  private record Run(int status, String out, String err) {}

  private static final class NoWindow implements WindowPort {
    @Override
    public int open(Start start) {
      throw new AssertionError("no window is wanted");
    }

    @Override
    public byte[] draw(Start content, Colours colours, int width, int height) {
      throw new AssertionError("no window is wanted");
    }
  }

  private static Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console = Consoles.of("", out, err);
    int status = CommandLineApp.run(console, new NoWindow(), arguments);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Run explain(String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "explain",
                "--identity",
                SAMPLE + "identity.json",
                "--boundary",
                SAMPLE + "boundary.json"));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  @Test
  void evaluate_saysThatAFileIsMissing() {
    assertThat(run("evaluate", "no-such.jsonl").err())
        .contains("no-such.jsonl: there is no such file; check the path");
  }

  @Test
  void text_namesTheLayer_theLine_andTheFailingPart() {
    Run run = explain("iam:createrole");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("any user or role session of any account, ")
        .contains("\niam:CreateRole")
        .contains("identity.json:16 CreateRoleWithBoundary")
        .contains("condition ✗")
        .contains("plain character for `StringEquals`")
        .contains("boundary.json:20 DelegateAppRoles allows every request");
  }

  @Test
  void json_saysTheSame() {
    Run run = explain("--format", "json", "iam:DeleteRole");

    assertThat(run.status()).isZero();
    JsonNode json = new JsonMapper().readTree(run.out());
    assertThat(json.get("action").stringValue()).isEqualTo("iam:DeleteRole");
    assertThat(json.get("known").booleanValue()).isTrue();
    assertThat(json.get("outcome").stringValue()).isEqualTo("IDENTITY_ONLY");
    assertThat(json.get("coverage").get("identity").stringValue()).isEqualTo("SOME");
    assertThat(json.get("coverage").get("boundary").stringValue()).isEqualTo("NONE");
    assertThat(json.get("sentence").stringValue())
        .isEqualTo("not allowed: cut off by the boundary");
    JsonNode boundary = json.get("layers").get(1);
    assertThat(boundary.get("layer").stringValue()).isEqualTo("boundary");
    assertThat(boundary.get("nearest").get(0).get("failed").stringValue()).isEqualTo("ACTION");
    assertThat(boundary.get("nearest").get(0).get("line").intValue()).isEqualTo(20);
    assertThat(json.get("allowedExample").isNull()).isTrue();
    assertThat(json.get("deniedExample").get("resource").stringValue())
        .startsWith("arn:aws:iam::")
        .contains(":role/app-");
  }

  @Test
  void json_carriesTheEditsOfItsChanges() {
    JsonNode json = new JsonMapper().readTree(explain("--format", "json", "iam:CreateRole").out());

    JsonNode repair = json.get("changes").get(0);
    assertThat(repair.get("words").stringValue()).startsWith("write `ArnLike` instead of");
    assertThat(repair.get("edits")).hasSize(1);
    JsonNode edit = repair.get("edits").get(0);
    assertThat(edit.get("document").stringValue()).isEqualTo("identity.json");
    assertThat(edit.get("line").intValue()).isEqualTo(26).isEqualTo(edit.get("endLine").intValue());
    assertThat(edit.get("text").stringValue()).isEqualTo("\"ArnLike\"");
  }

  @Test
  void unknownAction_isExplainedWithNearNames() {
    Run run = explain("s3:GetObjekt");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("no action `s3:GetObjekt` is known")
        .contains("did you mean s3:GetObject")
        .contains("if it exists, each policy says:")
        .contains("identity.json:4 AppData");
    JsonNode json = new JsonMapper().readTree(explain("s3:GetObjekt", "--format", "json").out());
    assertThat(json.get("known").booleanValue()).isFalse();
    assertThat(json.get("near").get(0).stringValue()).isEqualTo("s3:GetObject");
    assertThat(json.get("outcome").stringValue()).isEqualTo("UNDECIDED");
    assertThat(json.get("ifItExists").get("outcome").stringValue()).isNotBlank();
    assertThat(json.get("sentence").stringValue()).startsWith("not decided");
  }

  @Test
  void unknownAction_isNeverBarelyAllowed(@TempDir Path folder) throws IOException {
    Path all = folder.resolve("all.json");
    Files.writeString(
        all,
        """
        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}
        """);

    Run run = run("explain", "--identity", all.toString(), "ec2:CreateRole");

    assertThat(run.out())
        .contains("did you mean iam:CreateRole")
        .contains("if it exists, each policy says:")
        .contains("? not decided: the catalogue knows no such action")
        .doesNotContain("● allowed");
    Run service = run("explain", "--identity", all.toString(), "ec3:CreateRole");
    assertThat(service.status()).isEqualTo(2);
    assertThat(service.out()).isEmpty();
    assertThat(service.err()).contains("no service of `ec3:CreateRole`", "iam:CreateRole");
  }

  @Test
  void pattern_explainsEveryActionThatItCovers() {
    Run run = explain("dynamodb:*Item");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("dynamodb:")))
        .hasSizeGreaterThan(3)
        .anyMatch(line -> line.startsWith("dynamodb:GetItem "));
    JsonNode json = new JsonMapper().readTree(explain("dynamodb:*Item", "--format", "json").out());
    assertThat(json.get(0).get("action").stringValue()).startsWith("dynamodb:");
    assertThat(explain("*:*").err()).isNotBlank();
  }

  @Test
  void badNames_endWithStatusTwo_andAreNoted() {
    for (String bad :
        List.of("GetObject", "", ":", "s3:", "s3:Get Object", "arn:aws:s3:::b", "é:é")) {
      Run run = explain(bad);

      assertThat(run.status()).as(bad).isEqualTo(2);
      assertThat(run.out()).as(bad).isEmpty();
      assertThat(run.err()).as(bad).doesNotContain("Exception").isNotBlank();
    }
    assertThat(explain("GetObject").err()).contains("did you mean s3:GetObject");
    assertThat(explain("*").err())
        .contains(
            "`*` names no action; write one such as s3:GetObject, a pattern with a service"
                + " prefix such as s3:Get*");
    assertThat(explain("nosuch:Thing*").status()).isEqualTo(2);
    assertThat(run("explain").status()).isEqualTo(2);
  }

  @Test
  void boundaryAlone_grantsNothing() {
    Run run = run("explain", "--boundary", SAMPLE + "boundary.json", "s3:GetObject");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("there is no identity policy").contains("the boundary has room");
  }

  @Test
  void scp_isNamedWhereItCutsOff() {
    Run run =
        run(
            "explain",
            "--identity",
            SAMPLE + "identity.json",
            "--scp",
            SAMPLE + "boundary.json",
            "--format",
            "text",
            "iam:DeleteRole");

    assertThat(run.out()).contains("not allowed: cut off by the SCP");
  }

  @Test
  void offersInSeveralDocuments_nameTheDocument(@TempDir Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("explain", "s3:GetObject"));
    for (String action : List.of("s3:ListBucket", "s3:PutObject")) {
      Path file = folder.resolve(action.substring(3) + ".json");
      Files.writeString(
          file,
          """
          {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Action":"%s","Resource":"*"}]}
          """
              .formatted(action));
      arguments.addAll(List.of("--identity", file.toString()));
    }

    String text = run(arguments.toArray(String[]::new)).out();

    assertThat(text)
        .containsPattern("add `s3:GetObject` to statement 1 of the identity policy, in `ListBucket")
        .containsPattern("add `s3:GetObject` to statement 1 of the identity policy, in `PutObject");
    arguments.addAll(List.of("--format", "json"));
    JsonNode json = new JsonMapper().readTree(run(arguments.toArray(String[]::new)).out());
    assertThat(json.get("changes").findValuesAsString("words")).doesNotHaveDuplicates();
  }
}

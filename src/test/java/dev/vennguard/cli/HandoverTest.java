package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is handed on to those who attach the policies. */
class HandoverTest {
  /** What a shell, HCL and YAML would each take for something of theirs. */
  private static final String HOSTILE =
      """
      {"Version":"2012-10-17","Statement":[
      {"Sid":"A","Effect":"Allow","Action":["s3:Get*","s3:List*"],
       "Resource":["arn:aws:s3:::b/${aws:username}/*","arn:aws:s3:::$(id)`id`'\\"%{x}\\\\n"],
       "Condition":{"Null":{"aws:TokenIssueTime":"true"},"Bool":{"aws:SecureTransport":"true"}}},
      {"Effect":"Deny","NotAction":"iam:*","NotResource":"*"}]}
      END_OF_POLICY
      """
          .replace("END_OF_POLICY\n", "");

  @TempDir private Path folder = Path.of("");

  private String export(String form) throws IOException {
    Path identity = Files.writeString(folder.resolve("it's $(me).json"), HOSTILE);
    List<String> line =
        new ArrayList<>(
            List.of(
                "export",
                "--as",
                form,
                "--identity",
                identity.toString(),
                "--boundary",
                "sample-policies/developer-delegation/boundary.json",
                "--boundary-arn",
                "arn:aws:iam::111122223333:policy/team/DeveloperBoundary",
                "--role-name",
                "app role"));
    CommandRun run = CommandRun.of(line);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void script_isSoundForAShell_andGivesThePoliciesBackAsTheyWere() throws Exception {
    Path script = Files.writeString(folder.resolve("attach.sh"), export("aws-cli"));

    assertThat(script)
        .content()
        .contains("put-role-permissions-boundary", "create-role", "--set-as-default", "'app role'");
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is a bash");
    assertThat(new ProcessBuilder("/bin/bash", "-n", script.toString()).start().waitFor()).isZero();
    // A stand-in for the AWS CLI keeps what it is given.
    Path log = folder.resolve("log");
    Path aws = Files.createDirectory(folder.resolve("bin")).resolve("aws");
    Files.writeString(
        aws,
        """
        #!/bin/bash
        printf '%s\\n' "$*" >> "$LOG"
        for one in "$@"; do case $one in file://*/*.json) cat "${one#file://}" >> "$LOG";; esac; done
        case "$2" in get-policy|get-role) exit 1;; esac
        """);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    ProcessBuilder run = new ProcessBuilder("/bin/bash", script.toString());
    run.environment().put("PATH", aws.getParent() + ":" + System.getenv("PATH"));
    run.environment().put("ACCOUNT_ID", "111122223333");
    run.environment().put("LOG", log.toString());
    run.directory(folder.toFile());
    run.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    assertThat(run.start().waitFor()).as(Files.readString(folder.resolve("out"))).isZero();

    assertThat(log)
        .content()
        .contains(
            HOSTILE,
            "iam create-policy --path /team/ --policy-name DeveloperBoundary",
            "iam create-role --role-name app role --assume-role-policy-document"
                + " file://trust-policy.json --permissions-boundary"
                + " arn:aws:iam::111122223333:policy/team/DeveloperBoundary");
  }

  @Test
  void terraform_hasTheBoundary_andNoTemplateOfItsOwn() throws IOException {
    assertThat(export("terraform"))
        .contains(
            "permissions_boundary = aws_iam_policy.developerboundary.arn",
            "\"arn:aws:s3:::b/&{aws:username}/*\", \"arn:aws:s3:::$(id)`id`'\\\"%%{x}\\\\n\"",
            "test     = \"Null\"",
            "not_actions   = [\"iam:*\"]",
            "data.aws_iam_policy_document.developerboundary.json")
        .doesNotContain("${");
  }

  @Test
  void cloudFormation_saysTheSameInBothForms() throws IOException {
    JsonNode json = new JsonMapper().readTree(export("cloudformation-json"));

    assertThat(json.at("/Resources/ReviewedRole/Properties/PermissionsBoundary/Ref").stringValue())
        .isEqualTo("DeveloperBoundary");
    assertThat(json.at("/Resources/DeveloperBoundary/Properties/PolicyDocument/Statement").size())
        .isEqualTo(5);
    assertThat(export("cloudformation"))
        .contains(
            "Version: \"2012-10-17\"",
            "\"Null\":",
            "PermissionsBoundary:\n        Ref: \"DeveloperBoundary\"",
            "\"arn:aws:s3:::b/${aws:username}/*\"");
  }

  @Test
  void reports_tellAll_loadNothing_andTakeNothingForMarkup() throws IOException {
    String html = export("html");
    String markdown = export("markdown");

    assertThat(html)
        .contains("<svg", "Ways out of the boundary", "Conditional actions", "iam:PassRole")
        .contains("b/${aws:username}/*&quot;", "default-src 'none'")
        .doesNotContain("http://", "https://", "src=\"");
    assertThat(markdown)
        .contains("**not decided: draft**", "| conditional | ", "<details>")
        .contains("```json\n" + HOSTILE);
    assertThat(export("csv").lines().skip(1).filter(line -> line.startsWith("s3,GetObject,")))
        .hasSize(1);
  }
}

package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    return export(form, "arn:aws:iam::111122223333:policy/team/DeveloperBoundary");
  }

  private String export(String form, String boundaryArn) throws IOException {
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
                boundaryArn,
                "--role-name",
                "app-role"));
    CommandRun run = CommandRun.of(line);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @Test
  void script_isSoundForAShell_andGivesThePoliciesBackAsTheyWere() throws Exception {
    Path script = Files.writeString(folder.resolve("attach.sh"), export("aws-cli"));

    assertThat(script)
        .content()
        .contains(
            "put-role-permissions-boundary",
            "create-role",
            "--set-as-default",
            "ROLE_NAME=app-role");
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
            "iam create-role --role-name app-role --assume-role-policy-document"
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws-cli        | boundary=arn:aws:iam::aws:policy/job-function/ViewOnlyAccess
          terraform      | permissions_boundary = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
          cloudformation | PermissionsBoundary: "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
          """)
  void boundaryOfAws_isReferredTo_andNotCopied(String form, String reference) throws IOException {
    String owned = export(form, "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess");

    assertThat(owned)
        .contains(reference, "The boundary is AWS's own policy as it stands")
        .doesNotContain("DenyBoundaryRemoval");
    assertThat(export(form, "arn:aws:iam::111122223333:policy/aws/x"))
        .as("a copy where it is not AWS's")
        .contains("DenyBoundaryRemoval")
        .doesNotContain("AWS's own");
  }

  @Test
  void reports_tellAll_loadNothing_andTakeNothingForMarkup() throws IOException {
    String html = export("html");
    String markdown = export("markdown");

    assertThat(html)
        .contains("<svg", "Ways out of the boundary", "Conditional actions", "iam:PassRole")
        .contains("b/${aws:username}/*&quot;", "default-src 'none'")
        .contains("<h3>iam</h3>", "<li class=\"row\"><b>iam:PassRole</b> ")
        .doesNotContain("http://", "https://", "src=\"", "<caption>Actions</caption><thead>");
    assertThat(markdown)
        .contains("**not decided: draft**", "| conditional | ", "<details>")
        .contains("```json\n" + HOSTILE);
    assertThat(export("csv").lines().skip(1).filter(line -> line.startsWith("s3,GetObject,")))
        .hasSize(1);
  }

  private Path policy(String name, String resource) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"s3:GetObject","Resource":"%s"}]}
        """
            .formatted(resource));
  }

  private static CommandRun exported(String form, Path... identity) {
    List<String> line = new ArrayList<>(List.of("export", "--as", form));
    for (Path one : identity) {
      line.addAll(List.of("--identity", one.toString()));
    }
    return CommandRun.of(line);
  }

  private static List<String> names(String form, String pattern, Path... identity) {
    return Pattern.compile(pattern)
        .matcher(exported(form, identity).out())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void policiesOfOneName_areAllHandedOn_eachUnderItsOwn() throws IOException {
    Path[] files = {
      policy("a/app-x.json", "arn:aws:s3:::a"),
      policy("b/app-x.json", "arn:aws:s3:::b"),
      policy("c/appX.json", "arn:aws:s3:::c"),
      policy("d/_1.json", "arn:aws:s3:::d"),
      policy("e/policy_1.json", "arn:aws:s3:::e"),
      policy("f/ReviewedRole.json", "arn:aws:s3:::f")
    };

    assertThat(names("aws-cli", "ensure_policy / (\\S+)", files))
        .containsExactly("app-x", "app-x-2", "appX-3", "_1", "policy_1-2", "ReviewedRole");
    assertThat(names("terraform", "\"aws_iam_policy\" \"(.+)\"", files))
        .hasSize(6)
        .doesNotHaveDuplicates();
    JsonNode template = new JsonMapper().readTree(exported("cloudformation-json", files).out());
    assertThat(template.at("/Resources").valueStream().map(one -> one.at("/Type").stringValue()))
        .containsExactly(
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::Role");
  }

  /** CloudFormation resolves dynamic references wherever they stand, and nothing escapes them. */
  @ParameterizedTest
  @CsvSource({
    "cloudformation, arn:aws:s3:::{{resolve:ssm:x}}, identity.json holds `{{resolve:…`",
    "cloudformation-json, arn:aws:s3:::b/{{resolve:s, identity.json holds `{{resolve:…`",
    "terraform, arn:aws:s3:::\\ud800, half a character",
    "cloudformation, arn:aws:s3:::\\ud800, half a character",
    "terraform, arn:aws:s3:::{{resolve:ssm:x}}, ''",
    "aws-cli, arn:aws:s3:::{{resolve:ssm:x}}\\ud800, ''",
    "cloudformation, arn:aws:s3:::{{ resolve:ssm:x}}, ''",
    "cloudformation, arn:aws:s3:::\\ud83d\\ude00, ''"
  })
  void whatAFormWouldMakeAnotherPolicyOf_isRefused(String form, String resource, String words)
      throws IOException {
    CommandRun run = exported(form, policy("p.json", resource));

    assertThat(run.err()).contains(words);
    assertThat(run.status()).isEqualTo(words.isEmpty() ? 0 : 2);
    assertThat(run.out().isEmpty()).isEqualTo(!words.isEmpty());
  }

  @Test
  void markdown_hasNoBackslashWhereHtmlIsMeant() throws IOException {
    assertThat(exported("markdown", policy("my_app<b>.json", "*")).out())
        .contains("<summary>identity: my_app&lt;b&gt;.json</summary>");
  }

  @Test
  void nameOfARole_isOneThatIamTakes() throws IOException {
    CommandRun run =
        CommandRun.of(
            List.of(
                "export",
                "--as",
                "terraform",
                "--role-name",
                "app role",
                "--identity",
                policy("p.json", "*").toString()));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("`app role` is no name of a role");
  }

  /** The provider turns `&{` into `${`, in resources and values of conditions alone. */
  @Test
  void terraform_keepsWhatItWouldTakeForAVariable() throws IOException {
    String escaped = exported("terraform", policy("p.json", "b/&\\u007baws:username}")).out();

    assertThat(escaped)
        .doesNotContain("aws_iam_policy_document")
        .contains("b/&\\\\u007baws:username}");
  }
}

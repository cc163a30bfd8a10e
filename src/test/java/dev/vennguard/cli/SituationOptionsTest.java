package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.workspace.StatedSituation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of the requests: what can be said, where it stands, and what contradicts it. */
class SituationOptionsTest {
  @TempDir private Path folder = Path.of("");

  private String policy(String name, String resource) throws IOException {
    String text =
        """
        {
          "Version": "2012-10-17",
          "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "%s"}
        }
        """;
    return Files.writeString(folder.resolve(name), text.formatted(resource)).toString();
  }

  private CommandRun run(String command, String resource, String options) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--identity", policy("identity.json", resource)));
    if (!options.isEmpty()) {
      arguments.addAll(List.of(options.split(" ")));
    }
    return CommandRun.of(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--account 12 | twelve digits",
        "--account 111122223333x | twelve digits",
        "--partition moon | choose from aws, aws-cn",
        "--region Berlin | is no region",
        "--region cn-north-1 --partition aws | is a region of partition aws-cn",
        "--region cn-north-1 --principal arn:aws:iam::111122223333:user/a | of partition aws-cn",
        "--organisation acme | is no organisation id",
        "--principal ann | is no ARN of a user",
        "--principal arn:aws:iam::111122223333:group/g | is no ARN of a user",
        "--principal arn:aws:iam::111122223333:role/ | is no ARN of a user",
        "--principal arn:moon:iam::111122223333:user/a | names partition `moon`",
        "--principal arn:aws:iam::111122223333:user/a --account 444455556666 | leave --account out",
        "--principal arn:aws:iam::111122223333:user/a --account any | leave --account out",
        "--principal arn:aws:iam::111122223333:user/a --partition aws-cn | leave --partition out",
        "--principal arn:aws:iam::111122223333:user/a --caller role | leave --caller out",
        "--context aws:username | is not KEY=VALUE",
        "--context username=a | is not KEY=VALUE",
        "--context aws:PrincipalAccount=444455556666 --account 111122223333 | contradicts --account",
        "--context aws:RequestedRegion=a --context aws:RequestedRegion=b | several values",
      })
  void whatCannotBe_isBadInput(String options, String message) throws IOException {
    CommandRun run = run("matrix", "arn:aws:s3:::b/*", options);

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void unpublishedRegion_isNoted_andTaken() throws IOException {
    CommandRun run = run("matrix", "arn:aws:s3:::b/*", "--region eu-nowhere-9");

    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("eu-nowhere-9 is not among the regions published");
    assertThat(run.out()).contains("region eu-nowhere-9");
  }

  @Test
  void text_beginsWithTheSituation() throws IOException {
    assertThat(run("matrix", "arn:aws:sqs:*:111122223333:q", "").out())
        .startsWith(
            "any user or role session of account 111122223333 (named most in the policies), any"
                + " region, partition aws (read off the policies)\n");
    assertThat(run("matrix", "*", "").out())
        .startsWith("any user or role session of any account, any region, partition aws (assumed:");
    assertThat(
            run(
                    "matrix",
                    "*",
                    "--caller user --account 111122223333 --region eu-west-1 --organisation"
                        + " o-a1b2c3d4e5 --context aws:PrincipalTag/team=red")
                .out())
        .startsWith(
            "any user of account 111122223333 (stated), region eu-west-1, partition aws (stated),"
                + " organisation o-a1b2c3d4e5, aws:PrincipalTag/team = red\n");
  }

  @Test
  void json_hasTheSituation() throws IOException {
    CommandRun run =
        run(
            "matrix",
            "arn:aws:s3:::b/*",
            "--format json --service s3 --principal arn:aws:iam::111122223333:role/r --context"
                + " aws:TagKeys=a --context AWS:tagkeys=b");

    JsonNode situation = new JsonMapper().readTree(run.out()).get("situation");
    assertThat(situation)
        .hasToString(
            "{\"partition\":\"aws\",\"partitionFrom\":\"stated\",\"account\":\"111122223333\","
                + "\"accountFrom\":\"stated\",\"region\":null,\"caller\":\"role\","
                + "\"principal\":\"arn:aws:iam::111122223333:role/r\",\"organisation\":null,"
                + "\"context\":{\"aws:TagKeys\":[\"a\",\"b\"]}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "effective", "explain s3:GetObject"})
  void policiesOfTwoPartitions_areToldByPlace(String command) throws IOException {
    String identity = policy("identity.json", "arn:aws:s3:::b/*");
    String boundary = policy("boundary.json", "arn:aws-cn:s3:::b/*");
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--identity", identity, "--boundary", boundary));

    CommandRun run = CommandRun.of(arguments);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            boundary
                + ":3:75: names partition `aws-cn`, other policies name `aws`: policies of two"
                + " partitions are never in force together, so keep to one",
            identity + ":3:75: names partition `aws`");
  }

  @Test
  void statedPartition_thatThePoliciesContradict_isToldByPlace() throws IOException {
    CommandRun run = run("matrix", "arn:aws-cn:s3:::b/*", "--region us-east-1");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(":3:75: names partition `aws-cn`, but partition `aws` was stated");
  }

  @Test
  void diff_readsBothSides() throws IOException {
    String old = policy("old.json", "arn:aws:s3:::b/*");
    String fresh = policy("new.json", "arn:aws-cn:s3:::b/*");

    CommandRun run = CommandRun.of(List.of("diff", "--old-identity", old, "--identity", fresh));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(old + ":3:75", fresh + ":3:75");
  }

  @Test
  void evaluate_takesItForWhatARequestLacks() {
    String line =
        """
        {"identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*",\
        "Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1",\
        "aws:PrincipalTag/team":"red","aws:username":"ann"}}}}],\
        "request":{"action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}}
        """;
    List<String> options =
        List.of(
            "evaluate",
            "--principal",
            "arn:aws:iam::111122223333:user/ann",
            "--region",
            "eu-west-1",
            "--context",
            "aws:PrincipalTag/team=red");

    assertThat(CommandRun.of(line, options).out()).contains("\"decision\":\"ALLOWED\"");
    assertThat(CommandRun.of(line, List.of("evaluate")).out()).contains("`principal` is missing");
  }

  @Test
  void window_startsWithIt() {
    CommandRun run = CommandRun.of(List.of("--caller", "root", "--account", "111122223333"));

    assertThat(run.opened().getFirst().situation())
        .isEqualTo(new StatedSituation("", "111122223333", "", CallerKind.ROOT, "", "", Map.of()));
  }
}

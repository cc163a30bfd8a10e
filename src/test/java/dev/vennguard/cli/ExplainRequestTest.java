package dev.vennguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code explain} of one request, given as JSON or as AWS's message. */
class ExplainRequestTest {
  private static final String SAMPLE = "sample-policies/developer-delegation/";
  private static final String MESSAGE =
      "User: arn:aws:sts::111122223333:assumed-role/dev/s is not authorized to perform:"
          + " s3:DeleteBucket on resource: \"arn:aws:s3:::b\" with an explicit deny in a"
          + " permissions boundary: arn:aws:iam::111122223333:policy/DeveloperBoundary."
          + " Authorization ID: abc-123";
  private static final String REQUEST =
      """
      {"principal":"arn:aws:iam::111122223333:user/ann","action":"iam:CreateRole",
       "resource":"arn:aws:iam::111122223333:role/other","context":{}}
      """;

  private static CommandRun explain(String input, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "explain",
                "--identity",
                SAMPLE + "identity.json",
                "--boundary",
                SAMPLE + "boundary.json"));
    arguments.addAll(List.of(more));
    return CommandRun.of(input, arguments);
  }

  @Test
  void message_isDecided_andCompared() {
    for (CommandRun run : List.of(explain("", MESSAGE), explain(MESSAGE, "--request", "-"))) {
      assertThat(run.status()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .contains("AWS says: an explicit deny in a permissions boundary")
          .contains("policy arn:aws:iam::111122223333:policy/DeveloperBoundary")
          .contains("authorization ID abc-123")
          .contains("Not allowed, explicitly denied by the permissions boundary")
          .contains("We agree")
          .contains("decided by:\n  boundary.json:55 DenyDataLoss ⊘ denies it")
          .contains("all requests of the action:\ns3:DeleteBucket");
    }
  }

  @Test
  void request_isDecided_withTheNearestMiss() {
    for (String input : List.of(REQUEST, "{\"id\":\"1\",\"request\":" + REQUEST + "}")) {
      CommandRun run = explain(input, "--request", "-");

      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .contains("iam:PermissionsBoundary = (absent)")
          .contains("[✓ no explicit deny] > [✗ identity: does not allow] > [✓ boundary: allows]")
          .contains("nearest:\n  identity.json:16 CreateRoleWithBoundary ✗ resource is not among");
    }
  }

  @Test
  void json_saysTheSame() {
    JsonNode json =
        new JsonMapper().readTree(explain(MESSAGE, "--request", "-", "--format", "json").out());

    assertThat(json.get("decision").stringValue()).isEqualTo("EXPLICIT_DENY");
    assertThat(json.get("decidedBy").stringValue()).isEqualTo("boundary");
    assertThat(json.get("statements").get(0).get("sid").stringValue()).isEqualTo("DenyDataLoss");
    assertThat(json.get("message").get("authorizationId").stringValue()).isEqualTo("abc-123");
    assertThat(json.get("message").get("policy").stringValue()).endsWith("DeveloperBoundary");
    assertThat(json.get("explanation").get("outcome").stringValue()).isEqualTo("EXPLICIT_DENY");
    assertThat(json.get("changes").get(0).get("words").stringValue()).contains("DenyDataLoss");
  }

  @Test
  void whatIsNoRequest_isBadInputWithItsPlace() {
    assertThat(explain("{\"action\":", "--request", "-").err()).startsWith("-:1:");
    assertThat(explain("hello", "--request", "-").err())
        .contains("is not authorized to perform", "give a request as JSON");
    assertThat(explain("{\"action\":\"s3:GetObject\"}", "--request", "-").err())
        .contains("`principal` is missing");
    assertThat(
            explain("{\"permissionsBoundary\":{},\"request\":" + REQUEST + "}", "--request", "-")
                .err())
        .contains("`permissionsBoundary` stands beside `request`");
    assertThat(explain(REQUEST, "--request", "-", "s3:GetObject").err()).contains("not both");
    assertThat(explain("{}", "--request", "-").status()).isEqualTo(2);
  }
}

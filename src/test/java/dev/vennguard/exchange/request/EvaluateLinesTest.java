package dev.vennguard.exchange.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.ContextValue;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.file.BoundedLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Lines of {@code evaluate}. */
class EvaluateLinesTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String REQUEST =
      """
      "request":{"principal":"arn:aws:iam::123456789012:user/Bob","action":"s3:GetObject",\
      "resource":"arn:aws:s3:::b/k","resourceAccount":null,"context":{}}\
      """;

  private final EvaluateLines lines = new EvaluateLines(new Evaluator());

  @Test
  void everyCase_isAnsweredAsExpected() throws IOException {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String file :
        List.of(
            "documented-cases", "expected-results", "service-rules", "service-rules-neighbours")) {
      Path path = Path.of("src/test/resources/decide/" + file + ".jsonl");
      for (String line : Files.readAllLines(path)) {
        JsonNode expected = MAPPER.readTree(line);
        EvaluateLines.Answer answer = lines.answer(line);
        JsonNode given = MAPPER.readTree(answer.json());
        asked++;
        boolean premises =
            !expected.has("onCondition")
                || given.path("onCondition").size() == expected.path("onCondition").size();
        if (!given.path("decision").equals(expected.path("expected"))
            || !premises
            || !given.path("id").equals(expected.path("id"))) {
          wrong.add(answer.json());
        }
      }
    }
    assertThat(asked).isGreaterThan(1_000);
    assertThat(wrong).isEmpty();
  }

  @Test
  void answer_namesTheDecidingStatements() {
    assertThat(
            answer(
                """
                {"id":7,"identityPolicies":[{"Version":"2012-10-17","Statement":
                 {"Effect":"Allow","Action":"*","Resource":"*"}}],
                 "serviceControlPolicies":[[{"Statement":{"Effect":"Allow","Action":"*",
                 "Resource":"*"}}],[{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
                 {"Sid":"No","Effect":"Deny","Action":"s3:*","Resource":"*"}]}]],%s}
                """
                    .formatted(REQUEST)))
        .isEqualTo(
            "{\"id\":7,\"decision\":\"EXPLICIT_DENY\",\"decidedBy\":\"scp2\",\"statements\":["
                + "{\"layer\":\"scp2\",\"policy\":0,\"statement\":1,\"sid\":\"No\","
                + "\"effect\":\"Deny\"}]}");
  }

  @Test
  void answer_saysOnWhatConditionItStands_ifAny() {
    String line =
        """
        {"identityPolicies":[{"Version":"2012-10-17","Statement":
         {"Effect":"Allow","Action":"*","Resource":"*"}}],"request":{"principal":
         "arn:aws:iam::123456789012:user/Bob","action":"%s","resource":"%s","context":{}}}
        """;
    assertThat(answer(line.formatted("kms:Sign", "arn:aws:kms:us-east-1:123456789012:key/k")))
        .contains("\"decision\":\"ALLOWED\"")
        .endsWith(",\"onCondition\":[\"key-policy-enables-iam\"]}");
    assertThat(answer(line.formatted("sts:AssumeRole", "arn:aws:iam::123456789012:role/r")))
        .endsWith(",\"onCondition\":[\"role-trusts-account\"]}");
    assertThat(answer(line.formatted("kms:ListKeys", "*"))).doesNotContain("onCondition");
  }

  @Test
  void oneText_ofAKeyThatHoldsASet_isASet() {
    String line =
        """
        {"identityPolicies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*",
         "Resource":"*","Condition":{"StringEquals":{"aws:TagKeys":"a"}}}}],%s}
        """
            .formatted(REQUEST);
    for (String value : List.of("\"a\"", "[\"a\"]")) {
      assertThat(
              answer(line.replace("\"context\":{}", "\"context\":{\"aws:TagKeys\":" + value + "}")))
          .contains("IMPLICIT_DENY");
    }
    assertThat(
            answer(
                line.replace("\"StringEquals\"", "\"ForAnyValue:StringEquals\"")
                    .replace("\"context\":{}", "\"context\":{\"aws:TagKeys\":\"a\"}")))
        .contains("ALLOWED");
  }

  @Test
  void answer_needsNothingButTheRequest() {
    assertThat(answer("{" + REQUEST + "}"))
        .isEqualTo(
            "{\"id\":null,\"decision\":\"IMPLICIT_DENY\",\"decidedBy\":\"identity\","
                + "\"statements\":[]}");
    assertThat(
            answer(
                "{\"permissionsBoundary\":null,\"sessionPolicy\":null,\"identityPolicies\":null,"
                    + "\"serviceControlPolicies\":[],\"resourcePolicy\":null,"
                    + REQUEST
                    + "}"))
        .contains("\"decision\":\"IMPLICIT_DENY\"");
  }

  @Test
  void run_goesOnBehindALineThatCannotBeRead() throws IOException {
    String text = "{\"id\":\"a\",\n\n{\"id\":\"b\"}\n{\"id\":\"c\"," + REQUEST + "}\n";
    StringWriter out = new StringWriter();
    BoundedLines read =
        new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    int errors = lines.run(read, out::write);
    assertThat(errors).isEqualTo(2);
    assertThat(out.toString().lines())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"id\":\"a\",\"error\":\"column "),
            second ->
                assertThat(second)
                    .isEqualTo(
                        "{\"id\":\"b\",\"error\":"
                            + "\"`request` is missing: add the request to decide\"}"),
            third -> assertThat(third).startsWith("{\"id\":\"c\",\"decision\":"));
  }

  @Test
  void answer_isAnError_whereAGuessWouldBeNeeded() {
    assertError("[]", "a line must be an object with a `request`");
    assertError("{\"permissionBoundary\":{}," + REQUEST + "}", "write `permissionsBoundary`");
    assertError("{\"permissionsboundary\":{}," + REQUEST + "}", "write `permissionsBoundary`");
    assertError("{\"resourcePolicy\":[]," + REQUEST + "}", "must be a policy, an object");
    assertError("{\"serviceControlPolicies\":[{}]," + REQUEST + "}", "one level");
    assertError("{\"serviceControlPolicies\":{}," + REQUEST + "}", "list of levels");
    assertError("{" + REQUEST + "," + REQUEST + "}", "`request`");
    assertError(
        "{\"identityPolicies\":[{\"Statement\":[{\"Efect\":\"Deny\",\"Action\":\"*\","
            + "\"Resource\":\"*\"}]}],"
            + REQUEST
            + "}",
        "`identityPolicies[0]`, column 37: ");
    assertError(
        "{\"identityPolicies\":[{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:*\","
            + "\"Resource\":\"*\",\"Condition\":{\"StringIs\":{\"aws:username\":\"x\"}}}]}],"
            + REQUEST
            + "}",
        "unknown condition operator `StringIs`");
  }

  @Test
  void answer_isAnError_whereAnElementIsUnknown() {
    String allow = "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"%s}";
    String policy = "{\"identityPolicies\":[{%s\"Statement\":[%s]}]," + REQUEST + "}";
    assertThat(answer(policy.formatted("", allow.formatted("")))).contains("\"ALLOWED\"");
    assertError(
        policy.formatted("", allow.formatted(",\"Filter\":{\"Bool\":{}}")),
        "statement 0 of policy 0 of the identity policy speaks of the action but IAM would not"
            + " store it: unknown element `Filter`");
    assertError(
        policy.formatted("\"Comment\":\"x\",", allow.formatted("")), "unknown element `Comment`");
  }

  @Test
  void answer_isAnError_whereAResourceIsNoArn() {
    String policies =
        "{\"identityPolicies\":[{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\","
            + "\"Resource\":\"*\"}]}],\"%s\":{\"Statement\":[{\"Effect\":\"Deny\","
            + "\"Action\":\"s3:*\",\"Resource\":\"%s\"}]},"
            + REQUEST
            + "}";
    assertError(
        policies.formatted("permissionsBoundary", "b/*"),
        "statement 0 of policy 0 of the permissions boundary speaks of the action but IAM would"
            + " not store it: `b/*` is no ARN");
    assertError(policies.formatted("sessionPolicy", "arn:aws:s3"), "lacks parts of an ARN");
    assertThat(answer(policies.formatted("permissionsBoundary", "arn:aws:s3")))
        .contains("\"EXPLICIT_DENY\"");
  }

  @Test
  void answer_isADecision_whereTheBadStatementIsNotTouched() {
    assertThat(
            answer(
                "{\"identityPolicies\":[{\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"ec2:*\","
                    + "\"Resource\":\"*\",\"Condition\":{\"StringIs\":{\"aws:username\":\"x\"}}}]}],"
                    + REQUEST
                    + "}"))
        .contains("\"decision\":\"IMPLICIT_DENY\"");
  }

  @Test
  void request_isRefused_whereSomethingIsMissingOrStrange() {
    assertRequest("{\"action\":\"s3:GetObject\",\"resource\":\"*\"}", "`principal` is missing");
    assertRequest("{\"principal\":\"p\",\"resource\":\"*\"}", "`action` is missing");
    assertRequest("{\"principal\":\"p\",\"action\":\"s3:A\"}", "`resource` is missing");
    assertRequest("{\"principal\":\"p\",\"action\":\"s3:*\",\"resource\":\"*\"}", "no action");
    assertRequest("{\"principal\":\"p\",\"action\":\"A\",\"resource\":\"*\"}", "no action");
    String start = "{\"principal\":\"p\",\"action\":\"s3:A\",\"resource\":\"*\",";
    assertRequest(start + "\"contxt\":{}}", "unknown member `contxt`");
    assertRequest(start + "\"resourceAccount\":\"12\"}", "twelve digits");
    assertRequest(start + "\"context\":{\"k\":null}}", "`k` in `context`");
    assertRequest(start + "\"context\":{\"k\":[[]]}}", "`k` in `context`");
    assertRequest(start + "\"context\":{\"k\":\"1\",\"K\":\"2\"}}", "stands twice");
    assertRequest(start + "\"context\":[]}", "object of condition keys");
  }

  @Test
  void request_readsWhatItWrites() throws UnreadableException {
    Request request =
        new Request(
            "arn:aws:iam::123456789012:user/Bob",
            "s3:GetObject",
            "arn:aws:s3:::b/\"k\"\u2028",
            "999999999999",
            Map.of(
                "aws:username", new ContextValue.Single(""),
                "aws:tagkeys", new ContextValue.Many(List.of("a", "b")),
                "k:none", new ContextValue.Many(List.of())));
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      RequestJson.write(json, request);
    }
    var root = dev.vennguard.syntax.json.JsonParser.parse(text.toString()).root();
    assertThat(RequestJson.read(root, RequestDefaults.NOTHING)).isEqualTo(request);
  }

  @Test
  void answer_neverThrows_cutAndBentLines() {
    String line =
        "{\"id\":\"x\",\"identityPolicies\":[{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":"
            + "\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"a:b\":true}}}"
            + "]}],"
            + REQUEST
            + "}";
    for (int i = 0; i < line.length(); i++) {
      assertThat(lines.answer(line.substring(0, i)).readable()).as("cut at %d", i).isFalse();
      for (char c : "\"{}[],:0x\\".toCharArray()) {
        MAPPER.readTree(lines.answer(line.substring(0, i) + c + line.substring(i + 1)).json());
      }
    }
  }

  private void assertRequest(String request, String message) {
    assertError("{\"request\":" + request + "}", message);
  }

  private void assertError(String line, String message) {
    EvaluateLines.Answer answer = lines.answer(line);
    assertThat(answer.readable()).as(answer.json()).isFalse();
    assertThat(MAPPER.readTree(answer.json()).path("error").asString()).contains(message);
  }

  private String answer(String line) {
    return lines.answer(line.replace("\n", "")).json();
  }
}

package dev.vennguard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.exchange.report.ExplanationJson;
import dev.vennguard.exchange.report.ExplanationText;
import dev.vennguard.explain.Explanation;
import dev.vennguard.explain.Grounds;
import dev.vennguard.explain.Proposals;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.live.SharedModel;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in an explanation as text and as JSON beside the outcome. */
class ExplanationFormsTest {
  private static final String ALL =
      "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}";

  private final Workspace workspace = new Workspace(SharedModel.get(), Clock.systemUTC());

  @BeforeEach
  void open() {
    String boundary =
        ALL
            + ", {\"Sid\": \"Away\", \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\","
            + " \"Resource\": \"*\", \"Condition\": {\"ForAnyValue:StringNotLike\":"
            + " {\"aws:CalledVia\": [\"athena.amazonaws.com\"]}}},"
            + " {\"Sid\": \"Idle\", \"Effect\": \"Deny\", \"Action\": \"s3:GetObject\","
            + " \"Resource\": \"*\", \"Condition\": {\"StringEquals\": {\"ec2:Region\": \"x\"}}}";
    workspace.apply(
        List.of(
            new Edit.Replace(
                List.of(
                    new Edit.Load(DocumentId.IDENTITY, "identity.json", "", policy(ALL)),
                    new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", policy(boundary))))));
  }

  private static String policy(String statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
  }

  private Explanation explanation() {
    return workspace.reasons().explain(workspace.snapshot().evaluation().layers(), "s3:GetObject");
  }

  private Proposals proposals(Explanation explanation) {
    return workspace.reasons().proposals(workspace.snapshot().evaluation().layers(), explanation);
  }

  private static Explanation resting(Explanation explanation) {
    return explanation.on(
        new Grounds(
            List.of(
                new Grounds.Premise("trust policy", new Sentence("the role trusts the account"))),
            List.of(
                new Sentence("calls to IAM go to us-east-1"),
                new Sentence("the partition is aws"))));
  }

  @Test
  void json_hasRemarksIdleDeniesAndEveryProposal() {
    Snapshot snapshot = workspace.snapshot();
    Explanation explanation = explanation();
    JsonNode json =
        new JsonMapper()
            .readTree(ExplanationJson.write(explanation, proposals(explanation), snapshot));

    JsonNode boundary = json.get("layers").get(1);
    assertThat(boundary.get("statements").get(0).get("remarks").get(0).stringValue())
        .isEqualTo("a direct call carries no `aws:CalledVia`, so this Deny never meets one");
    assertThat(boundary.get("neverApplies").get(0).get("sid").stringValue()).isEqualTo("Idle");
    assertThat(boundary.get("neverApplies").get(0).get("words").stringValue())
        .isEqualTo("`s3:GetObject` never carries `ec2:Region`, so `StringEquals` is never true");
    assertThat(json.get("toAllowMore").get(0).get("words").stringValue())
        .isEqualTo("remove `Away` of the boundary");
    assertThat(json.get("toAllowMore").get(0).get("outcome").stringValue()).isEqualTo("ALLOWED");
    assertThat(json.get("toAllowMore").get(0).get("edits").size()).isEqualTo(1);
    assertThat(json.get("toAllowRequest").size()).isPositive();
    assertThat(json.get("onCondition").size()).isZero();
    assertThat(json.get("restsOn").size()).isZero();
  }

  @Test
  void grounds_standInJson() {
    JsonNode json =
        new JsonMapper()
            .readTree(
                ExplanationJson.write(
                    resting(explanation()), Proposals.NONE, workspace.snapshot()));

    assertThat(json.get("onCondition").get(0).get("document").stringValue())
        .isEqualTo("trust policy");
    assertThat(json.get("restsOn").get(1).stringValue()).isEqualTo("the partition is aws");
    assertThat(json.get("gates").toString()).contains("\"gate\":\"trust-policy\"", "ASSUMED");
  }

  @Test
  void text_hasThemUnderTheVerdict() {
    String text =
        ExplanationText.write(resting(explanation()), Proposals.NONE, workspace.snapshot());

    assertThat(text)
        .contains(
            "limited by a Deny in the boundary\n"
                + "  on the condition that the role trusts the account\n"
                + "  rests on: calls to IAM go to us-east-1; the partition is aws\n")
        .contains("> [~ trust policy: assumed] >");
  }
}

package dev.vennguard.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.KeyType;
import dev.vennguard.catalog.Partitions;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Decision;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Trace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.exchange.request.AccessDeniedMessage;
import dev.vennguard.exchange.request.AccessDeniedMessage.Result.Recognised;
import dev.vennguard.exchange.request.DenialAgreement;
import dev.vennguard.policy.LayerId;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Situation;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import dev.vennguard.ui.whatif.ResourceChoices.ResourceChoice;
import dev.vennguard.workspace.DecisionWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the panel says and offers, without a window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfTextTest {
  private static final Examples IN_USE = Examples.of(Situation.ANY, Partitions.bundled());
  private static final Examples IN_CHINA =
      Examples.of(Situation.ANY.in("aws-cn").ofAccount("444455556666"), Partitions.bundled());

  private final Catalogue catalogue = SharedCatalogue.get();

  @Test
  void completion_offersWhatBeginsSo_beforeWhatHoldsIt() {
    assertThat(ActionCompletion.of(catalogue, "S3:getobj")).startsWith("s3:GetObject");
    assertThat(ActionCompletion.of(catalogue, "PassRole")).contains("iam:PassRole");
    assertThat(ActionCompletion.of(catalogue, "")).isEmpty();
    assertThat(ActionCompletion.of(catalogue, "e")).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void unknownAction_isExplained_withNearNames() {
    assertThat(ActionCompletion.note(catalogue, "s3:GetObject")).isEmpty();
    assertThat(ActionCompletion.note(catalogue, "s3:GetObjct")).contains("not known");
    assertThat(ActionCompletion.near(catalogue, "s3:GetObjct")).contains("s3:GetObject");
    assertThat(ActionCompletion.note(catalogue, "s3:*")).contains("without wildcards");
  }

  @Test
  void resource_isFilledFromTheTypesFormat_andCheckedSoftly() {
    var action = catalogue.action("iam:CreateRole").orElseThrow();
    List<ResourceChoice> choices = ResourceChoices.of(action, IN_CHINA);

    assertThat(choices.getFirst().example()).isEqualTo("arn:aws-cn:iam::444455556666:role/example");
    assertThat(ResourceChoices.note(choices, choices.getFirst().example())).isEmpty();
    assertThat(ResourceChoices.note(choices, "arn:aws:s3:::bucket")).contains("role");
    assertThat(ResourceChoices.note(choices, "")).startsWith("no resource");
    assertThat(
            ResourceChoices.note(choices, "arn:aws:iam::444455556666:role/" + "a".repeat(20_000)))
        .as("of any length")
        .isEmpty();

    var list = catalogue.action("s3:ListAllMyBuckets").orElseThrow();
    assertThat(ResourceChoices.of(list, IN_CHINA).getFirst().example()).isEqualTo("*");
  }

  @Test
  void everyActionsExample_fitsItsOwnFormat() {
    for (var action : catalogue.actions()) {
      List<ResourceChoice> choices = ResourceChoices.of(action, IN_CHINA);
      assertThat(choices).as(action.qualifiedName()).isNotEmpty();
      for (ResourceChoice choice : choices) {
        assertThat(ResourceChoices.note(choices, choice.example()))
            .as(action.qualifiedName() + " " + choice)
            .isEmpty();
      }
    }
  }

  private List<KeyField> keys(String statement, String action, String resource) {
    String text = "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(statement);
    Layers layers = Layers.identity(List.of(PolicyReader.read(text, PolicyKind.IDENTITY).policy()));
    Request request =
        new Request("arn:aws:iam::111122223333:role/r", action, resource, "", Map.of());
    Trace trace = new Evaluator().trace(layers, request);
    return KeyFields.of(catalogue, layers, request, trace, IN_USE);
  }

  @Test
  void keys_areThoseOfStatementsThatCanApply_andThatTheActionCarries() {
    String conditions =
        """
        "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1","ec2:Owner":"me"},
        "Bool":{"aws:SecureTransport":"true"}}}
        """;
    String object = "arn:aws:s3:::b/key";
    String fits =
        "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::b/*\"," + conditions;

    assertThat(keys(fits, "s3:GetObject", object))
        .extracting(KeyField::name)
        .containsExactly("aws:RequestedRegion", "aws:SecureTransport");
    assertThat(keys(fits, "s3:GetObject", "arn:aws:s3:::other/key")).isEmpty();
    assertThat(keys(fits, "sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:q")).isEmpty();
    KeyField region = keys(fits, "s3:GetObject", object).getFirst();
    assertThat(region.suggestions()).containsExactly("eu-west-1");
    assertThat(region.start()).containsExactly("us-east-1");
    assertThat(keys(fits, "s3:GetObject", object).getLast().type()).isEqualTo(KeyType.BOOL);
  }

  @Test
  void keys_ofVariables_count() {
    String statement =
        "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
            + "\"Resource\":\"arn:aws:s3:::b/${aws:PrincipalTag/team}/*\"}";

    assertThat(keys(statement, "s3:GetObject", "arn:aws:s3:::b/red/x"))
        .extracting(KeyField::name)
        .containsExactly("aws:PrincipalTag/team");
  }

  @Test
  void keys_ofVariables_areReadPlaceByPlace() {
    String statement =
        "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
            + "\"Resource\":\"arn:aws:s3:::b/${aws:userid${aws:username, 'a$b'}${*}${}/${\"}";

    assertThat(keys(statement, "s3:GetObject", "arn:aws:s3:::b/red/x"))
        .extracting(KeyField::name)
        .containsExactly("aws:username");
  }

  private static Decision denied(Decision.Result result, LayerKind by) {
    return new Decision(result, new LayerId(by, 0), List.of(), List.of());
  }

  @Test
  void principal_hasTheFormThatItsExampleHas() {
    for (CallerForm form : CallerForm.values()) {
      assertThat(CallerForm.of(form.example("aws-cn", "444455556666"))).contains(form);
    }
    assertThat(CallerForm.of("arn:aws:iam::111122223333:role/path/of/it"))
        .contains(CallerForm.ROLE);
    assertThat(CallerForm.of("nobody")).isEmpty();
  }

  @Test
  void decision_isToldFromTheFirstGateToTheLast() {
    Decision denied = denied(Decision.Result.EXPLICIT_DENY, LayerKind.BOUNDARY);
    assertThat(DecisionWords.denyGate(denied)).isEqualTo("⊘ explicit deny");
    assertThat(DecisionWords.end(denied)).isEqualTo("✗ denied");

    Decision ungranted = denied(Decision.Result.IMPLICIT_DENY, LayerKind.IDENTITY);
    assertThat(DecisionWords.denyGate(ungranted)).isEqualTo("✓ no explicit deny");
    assertThat(DecisionWords.sentence(ungranted))
        .isEqualTo("Not allowed: no statement of the identity policy grants this");
    assertThat(DecisionWords.sentence(denied(Decision.Result.IMPLICIT_DENY, LayerKind.SCP)))
        .contains("cut off by the service control policy, level 1");
    assertThat(DecisionWords.end(denied(Decision.Result.ALLOWED, LayerKind.IDENTITY)))
        .isEqualTo("● allowed");
  }

  private static Recognised message(String end) {
    String text =
        "User: arn:aws:iam::111122223333:user/a is not authorized to perform: s3:GetObject on"
            + " resource: arn:aws:s3:::b/k because "
            + end;
    return (Recognised) AccessDeniedMessage.parse(text);
  }

  @Test
  void agreement_comparesEffectAndPolicyType() {
    Recognised boundary = message("no permissions boundary allows the s3:GetObject action");
    Recognised scp = message("of an explicit deny in a service control policy");
    Decision byBoundary = denied(Decision.Result.IMPLICIT_DENY, LayerKind.BOUNDARY);

    assertThat(DenialAgreement.reading(boundary)).contains("no permissions boundary");
    assertThat(DenialAgreement.compare(boundary, byBoundary)).startsWith("We agree");
    assertThat(DenialAgreement.compare(scp, byBoundary)).startsWith("We deny it too, but by");
    assertThat(
            DenialAgreement.compare(boundary, denied(Decision.Result.ALLOWED, LayerKind.IDENTITY)))
        .startsWith("We differ");
  }

  @Test
  void values_areCheckedByType() {
    assertThat(KeyChecks.note(KeyType.NUMERIC, "4x")).isNotEmpty();
    assertThat(KeyChecks.note(KeyType.NUMERIC, "4")).isEmpty();
    assertThat(KeyChecks.note(KeyType.DATE, "2026-11-23T14:00:00Z")).isEmpty();
    assertThat(KeyChecks.note(KeyType.DATE, "soon")).isNotEmpty();
    assertThat(KeyChecks.note(KeyType.IP_ADDRESS, "203.0.113.7")).isEmpty();
    assertThat(KeyChecks.note(KeyType.IP_ADDRESS, "203.0.113")).isNotEmpty();
    assertThat(KeyChecks.note(KeyType.ARN, "arn:aws:s3:::b")).isEmpty();
    assertThat(KeyChecks.note(KeyType.BOOL, "yes")).isNotEmpty();
  }
}

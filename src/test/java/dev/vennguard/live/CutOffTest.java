package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which layer leaves nothing of an action, and that RCPs need not allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutOffTest {
  private static final String ALL = allow("*", "*");

  private final Catalogue catalogue = SharedCatalogue.get();
  private final LiveModel model = new LiveModel(catalogue);

  private static String allow(String action, String resource) {
    return statement("\"Effect\": \"Allow\"", action, resource);
  }

  private static String deny(String action, String resource) {
    return statement("\"Effect\": \"Deny\"", action, resource);
  }

  private static String statement(String effect, String action, String resource) {
    return "{%s, \"Action\": \"%s\", \"Resource\": \"%s\"}".formatted(effect, action, resource);
  }

  private static Layer layer(LayerKind kind, int level, String... statements) {
    String text =
        "{\"Version\": \"2012-10-17\", \"Statement\": [%s]}"
            .formatted(String.join(",", statements));
    Policy policy = PolicyReader.read(text, PolicyKind.from(kind)).policy();
    return new Layer(kind, level, List.of(policy));
  }

  private Evaluation evaluate(Layer... layers) {
    return model.evaluate(new Layers(List.of(layers)));
  }

  private String words(Evaluation evaluation, String action) {
    return CutOffFold.of(evaluation, index(action)).words();
  }

  private int index(String action) {
    return catalogue.action(action).orElseThrow().index();
  }

  @Test
  void eachLayerThatAllowsNothing_isNamed_withItsLevel() {
    Evaluation evaluation =
        evaluate(
            layer(LayerKind.IDENTITY, 0, allow("s3:*", "*")),
            layer(LayerKind.BOUNDARY, 0, ALL),
            layer(LayerKind.SCP, 0, ALL),
            layer(LayerKind.SCP, 1, allow("ec2:*", "*")),
            layer(LayerKind.SESSION, 0, allow("sqs:*", "*")));

    assertThat(words(evaluation, "s3:GetObject"))
        .isEqualTo("cut off by the service control policy, level 2 and the session policy");
    assertThat(words(evaluation, "ec2:RunInstances"))
        .isEqualTo("cut off by the identity policy and the session policy");
  }

  @Test
  void layersThatOverlapOnNoRequest_areNamedTogether() {
    Evaluation evaluation =
        evaluate(
            layer(LayerKind.IDENTITY, 0, allow("s3:*", "*")),
            layer(LayerKind.BOUNDARY, 0, allow("s3:GetObject", "arn:aws:s3:::a/*")),
            layer(LayerKind.SCP, 0, allow("s3:GetObject", "arn:aws:s3:::b/*")));

    assertThat(evaluation.outcome(index("s3:GetObject"))).isEqualTo(Outcome.IDENTITY_ONLY);
    assertThat(words(evaluation, "s3:GetObject"))
        .isEqualTo(
            "no request passes the service control policy, level 1 and the permissions boundary"
                + " together");
  }

  @Test
  void denyStatements_areNamed_whereverTheyStand() {
    Evaluation evaluation =
        evaluate(
            layer(LayerKind.IDENTITY, 0, allow("s3:*", "*")),
            layer(LayerKind.BOUNDARY, 0, ALL, deny("s3:PutObject", "arn:aws:s3:::a/*")),
            layer(LayerKind.SCP, 0, ALL, deny("s3:PutObject", "*")));

    assertThat(words(evaluation, "s3:PutObject"))
        .isEqualTo("explicitly denied by the service control policy, level 1");
    assertThat(words(evaluation, "s3:GetObject")).isEmpty();
  }

  @Test
  void rcpThatOnlyDenies_cutsOffNothingElse() {
    String deny =
        """
        {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteBucket", "Resource": "*"}
        """;
    Layer identity = layer(LayerKind.IDENTITY, 0, allow("s3:*", "*"));
    Evaluation without = evaluate(identity);
    Evaluation with = evaluate(identity, layer(LayerKind.RCP, 0, deny));

    assertThat(words(with, "s3:DeleteBucket"))
        .isEqualTo("explicitly denied by the resource control policy, level 1");
    List<String> different = new ArrayList<>();
    for (var action : catalogue.actions()) {
      if (with.outcome(action.index()) != without.outcome(action.index())) {
        different.add(action.qualifiedName());
      }
    }
    assertThat(different).containsExactly("s3:DeleteBucket");
  }

  private static Layer resource(String principal, String action, String resource) {
    String statement =
        statement("\"Effect\": \"Allow\", \"Principal\": " + principal, action, resource);
    return layer(LayerKind.RESOURCE, 0, statement);
  }

  @Test
  void whatAResourcePolicyGrants_isCutOffOnlyByLayersThatItDoesNotSpare() {
    String role = "{\"AWS\": \"arn:aws:iam::111122223333:role/r\"}";
    Layer nothing = layer(LayerKind.IDENTITY, 0, allow("sqs:*", "*"));
    Layer closed = layer(LayerKind.BOUNDARY, 0, allow("sqs:*", "*"));
    Layer scp = layer(LayerKind.SCP, 0, allow("sqs:*", "*"));

    assertThat(words(evaluate(nothing, closed, resource(role, "s3:*", "*")), "s3:GetObject"))
        .isEqualTo("cut off by the permissions boundary");
    assertThat(
            words(evaluate(nothing, closed, scp, resource("\"*\"", "s3:*", "*")), "s3:GetObject"))
        .isEqualTo("cut off by the service control policy, level 1");
    Evaluation account =
        evaluate(nothing, closed, resource("{\"AWS\": \"111122223333\"}", "s3:*", "*"));
    assertThat(account.outcome(index("s3:GetObject"))).isEqualTo(Outcome.NEITHER);
    assertThat(words(account, "s3:GetObject"))
        .isEqualTo("cut off by the identity policy and the permissions boundary");
  }

  @Test
  void whatAResourcePolicyGrants_andNoLayerLetsThrough_isNamedWithThem() {
    Layer nothing = layer(LayerKind.IDENTITY, 0, allow("sqs:*", "*"));
    Layer boundary = layer(LayerKind.BOUNDARY, 0, allow("s3:*", "arn:aws:s3:::a/*"));
    Layer scp = layer(LayerKind.SCP, 0, allow("s3:*", "arn:aws:s3:::a/*"));
    String role = "{\"AWS\": \"arn:aws:iam::111122223333:role/r\"}";
    Evaluation toRole = evaluate(nothing, boundary, resource(role, "s3:*", "arn:aws:s3:::b/*"));
    assertThat(toRole.outcome(index("s3:GetObject"))).isEqualTo(Outcome.DISJOINT);
    assertThat(words(toRole, "s3:GetObject"))
        .isEqualTo("no request passes the resource policy and the permissions boundary together");
    Evaluation toAll = evaluate(nothing, scp, resource("\"*\"", "s3:*", "arn:aws:s3:::b/*"));
    assertThat(toAll.outcome(index("s3:GetObject"))).isEqualTo(Outcome.DISJOINT);
    assertThat(words(toAll, "s3:GetObject"))
        .isEqualTo(
            "no request passes the service control policy, level 1 and the resource policy"
                + " together");
  }

  @Test
  void resourcePolicyForEveryone_needsNoProof_andNoOtherLayer() {
    Evaluation evaluation =
        evaluate(
            layer(LayerKind.IDENTITY, 0, allow("sqs:*", "*")),
            layer(LayerKind.BOUNDARY, 0, allow("ec2:*", "*")),
            layer(
                LayerKind.RESOURCE,
                0,
                statement("\"Effect\": \"Allow\", \"Principal\": \"*\"", "s3:*", "*"),
                statement("\"Effect\": \"Deny\", \"Principal\": \"*\"", "s3:DeleteBucket", "*")));

    assertThat(evaluation.outcome(index("s3:GetObject"))).isEqualTo(Outcome.ALLOWED);
    assertThat(evaluation.outcome(index("s3:DeleteBucket"))).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(evaluation.outcome(index("sqs:SendMessage"))).isEqualTo(Outcome.IDENTITY_ONLY);
    assertThat(evaluation.outcome(index("ec2:RunInstances"))).isEqualTo(Outcome.BOUNDARY_ONLY);
    assertThat(evaluation.count(Outcome.UNDECIDED)).isZero();
  }

  @Test
  void rcp_saysNothing_ofServicesThatItDoesNotCountFor() {
    String deny =
        """
        {"Effect": "Deny", "Principal": "*", "Action": ["ec2:*", "sqs:*"], "Resource": "*"}
        """;
    Evaluation evaluation =
        evaluate(layer(LayerKind.IDENTITY, 0, ALL), layer(LayerKind.RCP, 0, deny));
    assertThat(evaluation.outcome(index("ec2:RunInstances"))).isEqualTo(Outcome.ALLOWED);
    assertThat(evaluation.outcome(index("sqs:SendMessage"))).isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void everyOutcomeWithoutRequests_namesALayer_andThePassingSetsAgree() {
    Evaluation evaluation =
        evaluate(
            layer(
                LayerKind.IDENTITY, 0, allow("s3:*", "*"), allow("iam:*", "arn:aws:iam::*:role/a")),
            layer(LayerKind.BOUNDARY, 0, allow("iam:*", "*"), deny("iam:Create*", "*")),
            layer(LayerKind.SCP, 0, ALL, deny("iam:Get*", "arn:aws:iam::*:role/*")));

    List<ActionSet> passing =
        List.of(evaluation.passing(0), evaluation.passing(1), evaluation.passing(2));
    for (var action : catalogue.actions()) {
      CutOff cutOff = CutOffFold.of(evaluation, action.index());
      boolean none = evaluation.effective(action.index()) == Coverage.NONE;
      assertThat(cutOff.layers().isEmpty()).as(action.qualifiedName()).isEqualTo(!none);
      for (int i = 0; i < 3; i++) {
        assertThat(passing.get(i).contains(action.index()))
            .as(action.qualifiedName())
            .isEqualTo(evaluation.coverage(i, action.index()) != Coverage.NONE);
      }
    }
  }
}

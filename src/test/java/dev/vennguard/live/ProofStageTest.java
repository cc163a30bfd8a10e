package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofStageTest {
  private static final String TENANT =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "sqs:*", "Resource": "*",
         "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}},
        {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*"},
        {"Effect": "Deny", "Action": "*", "Resource": "*",
         "Condition": {"Null": {"aws:PrincipalTag/tenant": "true"}}}]}
      """;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Counter counter = new Counter();

  private static final class Counter implements Probe {
    private int proofs;

    @Override
    public void proof() {
      proofs++;
    }

    int take() {
      int taken = proofs;
      proofs = 0;
      return taken;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed",
        "developer-delegation",
        "sandbox-isolation",
        "multi-tenant-workloads",
        "cicd-pipeline-roles"
      })
  void sharedProofs_agreeWithAProofOfTheActionAlone(String sample) throws IOException {
    Layers layers = sample(sample);
    Evaluation evaluation = new LiveModel(catalogue).evaluate(layers);
    Prover prover = new Prover(ProofSettings.standard());
    long seed = Long.getLong("seed", 42);
    System.out.println("ProofStageTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      Action action = catalogue.actions().get(random.nextInt(catalogue.size()));
      Verdict alone = prover.prove(layers, catalogue, action);

      assertThat(evaluation.outcome(action.index()))
          .as(action.qualifiedName())
          .isEqualTo(alone.outcome());
      assertThat(evaluation.effective(action.index()))
          .as(action.qualifiedName())
          .isEqualTo(alone.effective());
      for (int layer = 0; layer < layers.inForce().size(); layer++) {
        assertThat(evaluation.coverage(layer, action.index()))
            .as(action.qualifiedName())
            .isEqualTo(alone.coverage().get(layer));
      }
    }
    assertThat(evaluation.count(Outcome.UNDECIDED)).isZero();
  }

  private static final List<String> NAMELESS =
      List.of(
          "arn:aws:*:*:111122223333:*",
          "arn:aws:*:eu-west-1:*:*",
          "arn:aws:s3:::*",
          "arn:aws:ec2:us-*:*:*",
          "arn:aws:*:*:aws:*",
          "arn:aws:iam::*:*",
          "arn:aws:*:*::*",
          "arn:aws:s*:*:111122223333:*",
          "arn:aws:kms:*:*:key/*",
          "arn:aws:bedrock::*:*");
  private static final List<String> CONDITIONS =
      List.of(
          "",
          "",
          ", \"Condition\": {\"StringLike\": {\"aws:RequestedRegion\": \"eu-*\"}}",
          ", \"Condition\": {\"StringEquals\": {\"aws:ResourceAccount\": \"111122223333\"}}");

  /** Where nothing is asked of a resource's name, thousands of formats are a few. */
  @Test
  void patternsOfRegionAndAccountAlone_areFewProofs() {
    LiveModel model = new LiveModel(catalogue, counter);
    counter.take();
    Evaluation evaluation =
        model.evaluate(
            pair("*", allowAll("*").replace("\"*\"}", "\"" + NAMELESS.getFirst() + "\"}")));
    assertThat(counter.take()).as("3,000 formats").isBetween(2, 60);
    assertThat(evaluation.count(Outcome.CONDITIONAL)).isGreaterThan(100);
  }

  @Test
  void patternsOfRegionAndAccountAlone_agreeWithAProofOfTheActionAlone() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("ProofStageTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < Rounds.of(2); round++) {
      String document =
          "{\"Version\": \"2012-10-17\", \"Statement\": ["
              + String.join(
                  ",",
                  nameless("Allow", random),
                  nameless("Allow", random),
                  nameless("Deny", random))
              + "]}";
      Layers layers = pair("*", document);
      Evaluation evaluation = new LiveModel(catalogue).evaluate(layers);
      Prover prover = new Prover(ProofSettings.standard());
      for (int i = 0; i < 60; i++) {
        Action action = catalogue.actions().get(random.nextInt(catalogue.size()));
        assertThat(evaluation.outcome(action.index()))
            .as("seed %d: %s under %s", seed, action.qualifiedName(), document)
            .isEqualTo(prover.prove(layers, catalogue, action).outcome());
      }
    }
  }

  private static String nameless(String effect, Random random) {
    return "{\"Effect\": \"%s\", \"Action\": \"*\", \"%sResource\": [\"%s\", \"%s\"]%s}"
        .formatted(
            effect,
            random.nextInt(3) == 0 ? "Not" : "",
            NAMELESS.get(random.nextInt(NAMELESS.size())),
            NAMELESS.get(random.nextInt(NAMELESS.size())),
            CONDITIONS.get(random.nextInt(CONDITIONS.size())));
  }

  @Test
  void denyOfEverythingUnderOneCondition_isFewProofs() {
    LiveModel model = new LiveModel(catalogue, counter);
    counter.take();

    Evaluation evaluation = model.evaluate(pair("*", TENANT));

    assertThat(counter.take()).isBetween(2, 24);
    assertThat(outcome(evaluation, "sqs:SendMessage")).isEqualTo(Outcome.CONDITIONAL);
    assertThat(outcome(evaluation, "s3:ListBucket")).isEqualTo(Outcome.IDENTITY_ONLY);
    assertThat(outcome(evaluation, "ec2:RunInstances")).isEqualTo(Outcome.IDENTITY_ONLY);
  }

  @Test
  void edit_provesOnlyTheClassesOfTheEditedStatement() {
    LiveModel model = new LiveModel(catalogue, counter);
    model.evaluate(pair("*", TENANT));
    counter.take();

    model.evaluate(pair("*", TENANT.replace("arn:aws:s3:::b/*", "arn:aws:s3:::c/*")));
    int afterEdit = counter.take();
    model.evaluate(pair("*", TENANT));

    assertThat(afterEdit).as("classes of s3 actions").isBetween(2, 20);
    assertThat(counter.take()).as("undo").isZero();
  }

  @Test
  void outOfTime_leavesProofsPending_andTheNextCallGoesOn() {
    LiveModel model = new LiveModel(catalogue);
    Layers layers = pair("*", TENANT);

    Evaluation early = model.evaluate(layers, () -> true);

    assertThat(early.pending().isEmpty()).isFalse();
    assertThat(early.with(Outcome.UNDECIDED)).isEqualTo(early.pending());
    int action = early.pending().stream().findFirst().orElseThrow();
    assertThat(early.reason(action)).contains("being worked out");
    assertThat(early.effective(action)).isEqualTo(Coverage.UNDECIDED);
    Evaluation late = model.evaluate(layers);
    assertThat(late.pending().isEmpty()).isTrue();
    assertThat(late.count(Outcome.UNDECIDED)).isZero();
    assertThat(model.evaluate(layers)).isSameAs(late);
  }

  @Test
  void verdict_namesTheActionAndOneOfItsResources() {
    LiveModel model = new LiveModel(catalogue);
    int action = catalogue.action("sqs:SendMessage").orElseThrow().index();

    Verdict verdict = model.verdicts(pair("*", TENANT)).apply(action);

    assertThat(verdict.outcome()).isEqualTo(Outcome.CONDITIONAL);
    assertThat(verdict.allowed())
        .isInstanceOfSatisfying(
            Example.Found.class,
            found -> {
              assertThat(found.request().action()).isEqualTo("sqs:SendMessage");
              assertThat(found.request().resource()).startsWith("arn:aws:sqs:");
            });
  }

  @Test
  void serviceControlPolicy_withACondition_isProvedLikeABoundary() {
    Layers layers =
        new Layers(
            List.of(
                new Layer(LayerKind.IDENTITY, 0, List.of(read(allowAll("*")))),
                new Layer(LayerKind.SCP, 0, List.of(read(TENANT)))));

    Evaluation evaluation = new LiveModel(catalogue).evaluate(layers);

    assertThat(outcome(evaluation, "sqs:SendMessage")).isEqualTo(Outcome.CONDITIONAL);
    assertThat(evaluation.count(Outcome.UNDECIDED)).isZero();
  }

  private Outcome outcome(Evaluation evaluation, String action) {
    return evaluation.outcome(catalogue.action(action).orElseThrow().index());
  }

  private static Layers pair(String actions, String boundary) {
    return Layers.identity(List.of(read(allowAll(actions)))).withBoundary(read(boundary));
  }

  private static String allowAll(String actions) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \""
        + actions
        + "\", \"Resource\": \"*\"}}";
  }

  private static Layers sample(String name) throws IOException {
    Path folder = Path.of("sample-policies", name);
    return Layers.identity(List.of(read(Files.readString(folder.resolve("identity.json")))))
        .withBoundary(read(Files.readString(folder.resolve("boundary.json"))));
  }

  private static Policy read(String text) {
    return PolicyReader.read(text, PolicyKind.IDENTITY).policy();
  }
}

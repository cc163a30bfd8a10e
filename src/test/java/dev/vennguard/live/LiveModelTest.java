package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ActionSet;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.ConditionOperator;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.PrincipalClause;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveModelTest {
  private final Catalogue catalogue = SharedCatalogue.get();
  private final LiveModel model = new LiveModel(catalogue);

  @Test
  void identityAlone_withoutBoundary_isAllowed() {
    Evaluation evaluation = model.evaluate(Layers.identity(List.of(allow("s3:Get*"))));

    assertThat(outcome(evaluation, "s3:GetObject")).isEqualTo(Outcome.ALLOWED);
    assertThat(evaluation.coverage(LayerKind.BOUNDARY, index("s3:GetObject")))
        .isEqualTo(Coverage.ALL);
  }

  @Test
  void boundary_cutsOff_andGrantsNothing() {
    Evaluation evaluation = model.evaluate(pair(allow("s3:*"), allow("s3:Get*", "sqs:*")));

    assertThat(outcome(evaluation, "s3:GetObject")).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(evaluation, "s3:PutObject")).isEqualTo(Outcome.IDENTITY_ONLY);
    assertThat(outcome(evaluation, "sqs:SendMessage")).isEqualTo(Outcome.BOUNDARY_ONLY);
    assertThat(outcome(evaluation, "ec2:RunInstances")).isEqualTo(Outcome.NEITHER);
  }

  @Test
  void explicitDeny_inEitherDocument_wins() {
    Policy deny = policy(statement(Effect.ALLOW, "s3:*"), statement(Effect.DENY, "S3:putobject"));

    assertThat(outcome(model.evaluate(pair(deny, allow("*"))), "s3:PutObject"))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(outcome(model.evaluate(pair(allow("*"), deny)), "s3:PutObject"))
        .isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void identityDocuments_countAsTheirUnion() {
    Layers layers = Layers.identity(List.of(allow("s3:GetObject"), allow("sqs:SendMessage")));

    Evaluation evaluation = model.evaluate(layers);
    assertThat(outcome(evaluation, "s3:GetObject")).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(evaluation, "sqs:SendMessage")).isEqualTo(Outcome.ALLOWED);
    // and the two that no policy controls
    assertThat(evaluation.with(Outcome.ALLOWED).count()).isEqualTo(4);
  }

  @Test
  void serviceControlPolicies_mustAllowAtEveryLevel() {
    Layers layers =
        Layers.identity(List.of(allow("*")))
            .with(new Layer(LayerKind.SCP, 0, List.of(allow("*"))))
            .with(new Layer(LayerKind.SCP, 1, List.of(allow("s3:*"), allow("sqs:*"))));

    Evaluation evaluation = model.evaluate(layers);

    assertThat(outcome(evaluation, "sqs:SendMessage")).isEqualTo(Outcome.ALLOWED);
    assertThat(outcome(evaluation, "ec2:RunInstances")).isEqualTo(Outcome.IDENTITY_ONLY);
  }

  @Test
  void unknownOperator_leavesItsActionsUndecided() {
    Statement broken =
        new Statement(
            "",
            Effect.ALLOW,
            PrincipalClause.NONE,
            actions(false, "s3:GetObject"),
            ResourceClause.EVERYTHING,
            List.of(
                new Condition(new ConditionOperator.Unknown("StringIs"), "aws:a", List.of("b"))),
            PolicyVersion.V2012_10_17);
    Evaluation evaluation = model.evaluate(pair(policy(broken), allow("*")));

    assertThat(outcome(evaluation, "s3:GetObject")).isEqualTo(Outcome.UNDECIDED);
    assertThat(evaluation.reason(index("s3:GetObject"))).contains("cannot be evaluated");
    assertThat(outcome(evaluation, "s3:PutObject")).isEqualTo(Outcome.BOUNDARY_ONLY);
  }

  @Test
  void statements_areFoundByActionAndBack() {
    Evaluation evaluation = model.evaluate(pair(allow("s3:Get*"), allow("sqs:*", "s3:GetObject")));
    StatementId left = new StatementId(LayerKind.IDENTITY, 0, 0, 0);
    StatementId right = new StatementId(LayerKind.BOUNDARY, 0, 0, 0);

    assertThat(evaluation.statementsFor(index("s3:GetObject"))).containsExactly(left, right);
    assertThat(evaluation.statementsFor(index("s3:GetObjectAcl"))).containsExactly(left);
    assertThat(evaluation.mentions(left).contains(index("s3:GetBucketAcl"))).isTrue();
    assertThat(evaluation.mentions(new StatementId(LayerKind.BOUNDARY, 0, 0, 9)).isEmpty())
        .isTrue();
  }

  @Test
  void everyAction_agreesWithTheSlowReference_onRandomPolicies() {
    long seed = Long.getLong("seed", 20261123L);
    System.out.println("LiveModelTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < Rounds.of(6); round++) {
      Layers layers = pair(randomPolicy(random), randomPolicy(random));
      Evaluation evaluation = model.evaluate(layers);
      for (Action action : catalogue.actions()) {
        assertThat(evaluation.outcome(action.index()))
            .as("%s under %s", action.qualifiedName(), layers)
            .isEqualTo(ReferenceOutcome.of(layers, action.qualifiedName()));
      }
      assertPartition(evaluation);
    }
  }

  @Test
  void orderAndDuplicates_changeNothing() {
    Random random = new Random(7);
    for (int round = 0; round < Rounds.of(12); round++) {
      Policy policy = randomPolicy(random);
      List<Statement> shuffled = new ArrayList<>(policy.statements());
      shuffled.addAll(policy.statements().subList(0, policy.statements().size() / 2));
      Collections.shuffle(shuffled, random);
      Policy other = new Policy(policy.version(), shuffled);
      Policy boundary = randomPolicy(random);

      assertSameOutcomes(
          model.evaluate(pair(policy, boundary)), model.evaluate(pair(other, boundary)));
    }
  }

  @Test
  void boundary_neverAdds() {
    Random random = new Random(11);
    for (int round = 0; round < Rounds.of(12); round++) {
      Policy identity = randomPolicy(random);
      ActionSet alone = model.evaluate(Layers.identity(List.of(identity))).with(Outcome.ALLOWED);
      ActionSet capped = model.evaluate(pair(identity, randomPolicy(random))).with(Outcome.ALLOWED);

      assertThat(alone.containsAll(capped)).isTrue();
    }
  }

  private void assertPartition(Evaluation evaluation) {
    int total = Arrays.stream(Outcome.values()).mapToInt(evaluation::count).sum();
    assertThat(total).isEqualTo(catalogue.size());
  }

  private static void assertSameOutcomes(Evaluation one, Evaluation other) {
    for (Outcome outcome : Outcome.values()) {
      assertThat(one.with(outcome)).isEqualTo(other.with(outcome));
    }
  }

  private Policy randomPolicy(Random random) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      Effect effect = random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW;
      String[] patterns = new String[1 + random.nextInt(4)];
      for (int p = 0; p < patterns.length; p++) {
        patterns[p] = randomPattern(random);
      }
      boolean negated = random.nextInt(5) == 0;
      statements.add(
          new Statement(
              "",
              effect,
              PrincipalClause.NONE,
              actions(negated, patterns),
              ResourceClause.EVERYTHING,
              List.of(),
              PolicyVersion.V2012_10_17));
    }
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }

  /** A pattern that nearly is an action's name: most of the interesting mistakes live there. */
  private String randomPattern(Random random) {
    Action action = catalogue.actions().get(random.nextInt(catalogue.size()));
    String name = action.name();
    int cut = random.nextInt(name.length() + 1);
    return switch (random.nextInt(10)) {
      case 0 -> "*";
      case 1 -> action.service() + ":*";
      case 2 -> action.service() + ":" + name.substring(0, cut) + "*";
      case 3 -> action.service() + ":*" + name.substring(cut);
      case 4 -> action.service() + ":" + "?".repeat(name.length());
      case 5 -> action.service() + ":" + name.substring(0, Math.min(3, cut)) + "*";
      case 6 -> action.qualifiedName().toUpperCase(java.util.Locale.ROOT);
      case 7 -> action.service() + ": " + name;
      case 8 -> action.service() + ":*" + name.substring(cut) + "?*";
      default -> action.qualifiedName();
    };
  }

  private int index(String action) {
    return catalogue.action(action).orElseThrow().index();
  }

  private Outcome outcome(Evaluation evaluation, String action) {
    return evaluation.outcome(index(action));
  }

  private static Layers pair(Policy identity, Policy boundary) {
    return Layers.identity(List.of(identity)).withBoundary(boundary);
  }

  private static Policy allow(String... patterns) {
    return policy(statement(Effect.ALLOW, patterns));
  }

  private static Policy policy(Statement... statements) {
    return new Policy(PolicyVersion.V2012_10_17, List.of(statements));
  }

  private static Statement statement(Effect effect, String... patterns) {
    return new Statement(
        "",
        effect,
        PrincipalClause.NONE,
        actions(false, patterns),
        ResourceClause.EVERYTHING,
        List.of(),
        PolicyVersion.V2012_10_17);
  }

  private static ActionClause actions(boolean negated, String... patterns) {
    return new ActionClause(negated, Arrays.stream(patterns).map(ActionPattern::new).toList());
  }
}

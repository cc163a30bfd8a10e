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
import dev.vennguard.policy.PrincipalClause.Kind;
import dev.vennguard.policy.PrincipalClause.Named;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What bit sets say of resource policies, and of all other layers, is what a proof says. */
class ResourcePolicyStagesTest {
  private static final int ROUNDS = Rounds.of(50);
  private static final List<String> PATTERNS =
      List.of(
          "*",
          "s3:*",
          "s3:Get*",
          "sqs:*",
          "ec2:*",
          "s3:GetObject",
          "ec2:Run*",
          "kms:*",
          "kms:Decrypt",
          "sts:*",
          "iam:*");
  private static final List<String> ACTIONS =
      List.of(
          "s3:GetObject",
          "s3:PutObject",
          "sqs:SendMessage",
          "ec2:RunInstances",
          "iam:GetRole",
          "iam:PassRole",
          "kms:Decrypt",
          "kms:Encrypt",
          "kms:CreateAlias",
          "kms:ListKeys",
          "sts:AssumeRole",
          "sts:GetSessionToken");
  private static final List<String> NAMED =
      List.of("*", "*", "111122223333", "arn:aws:iam::111122223333:role/r");

  private static final Condition IN_IRELAND =
      new Condition(
          ConditionOperator.parse("StringEquals"), "aws:RequestedRegion", List.of("eu-west-1"));

  private final Catalogue catalogue = SharedCatalogue.get();
  private final LiveModel model = new LiveModel(catalogue);
  private final Prover prover = new Prover(ProofSettings.standard());

  @Test
  void bits_agreeWithProofs_inEveryLayer() {
    long seed = 20261124;
    System.out.println("seed " + seed);
    for (int i = 0; i < ROUNDS; i++) {
      Layers layers = layers(new Random(seed + i));
      Evaluation evaluation = model.evaluate(layers);
      for (String name : ACTIONS) {
        int action = catalogue.action(name).orElseThrow().index();
        Verdict verdict = prover.prove(layers, catalogue, catalogue.actions().get(action));
        assertThat(evaluation.outcome(action))
            .as("seed %d, %s of %s", seed + i, name, layers)
            .isEqualTo(verdict.outcome());
        for (int l = 0; l < layers.inForce().size(); l++) {
          assertThat(evaluation.coverage(l, action))
              .as("seed %d, layer %d, %s of %s", seed + i, l, name, layers)
              .isEqualTo(verdict.coverage().get(l));
        }
      }
    }
  }

  @Test
  void differences_agreeWithProofs_whateverTheResourcePolicyIsOf() {
    long seed = 20261126;
    System.out.println("seed " + seed);
    PolicyDiff diff = new PolicyDiff(catalogue, new Prover(ProofSettings.standard()));
    ActionSet asked =
        ActionSet.of(
            catalogue.size(),
            ACTIONS.stream()
                .mapToInt(name -> catalogue.action(name).orElseThrow().index())
                .toArray());
    for (int i = 0; i < ROUNDS; i++) {
      Random random = new Random(seed + i);
      Layers before = layers(random);
      List<Layer> others =
          before.inForce().stream().filter(one -> one.kind() != LayerKind.RESOURCE).toList();
      Layers after = new Layers(others, before.situation()).with(layer(random, LayerKind.RESOURCE));
      List<PolicyDiff.Entry> entries = diff.entries(before, after, asked);
      for (String name : ACTIONS) {
        Action action = catalogue.action(name).orElseThrow();
        Coverage old = prover.prove(before, catalogue, action).effective();
        Coverage now = prover.prove(after, catalogue, action).effective();
        boolean listed = entries.stream().anyMatch(one -> one.action() == action.index());
        if (old != now) {
          assertThat(listed).as("seed %d, %s", seed + i, name).isTrue();
        } else if (old != Coverage.SOME) {
          assertThat(listed).as("seed %d, %s, both %s", seed + i, name, old).isFalse();
        }
      }
    }
  }

  private static Layers layers(Random random) {
    List<Layer> some = new ArrayList<>();
    for (LayerKind kind : LayerKind.values()) {
      if (kind == LayerKind.RESOURCE || random.nextInt(3) > 0) {
        some.add(layer(random, kind));
      }
    }
    CallerKind[] callers = CallerKind.values();
    return new Layers(some, situation(callers[random.nextInt(callers.length)]));
  }

  private static Situation situation(CallerKind caller) {
    Situation any = Situation.ANY;
    return new Situation(
        any.partition(),
        "111122223333",
        any.region(),
        caller,
        any.principal(),
        any.organisation(),
        any.known(),
        any.furtherRegions());
  }

  private static Layer layer(Random random, LayerKind kind) {
    List<Statement> statements = new ArrayList<>();
    for (int n = random.nextInt(3); n >= 0; n--) {
      boolean named = kind == LayerKind.RESOURCE || kind == LayerKind.RCP;
      String who = kind == LayerKind.RCP ? "*" : NAMED.get(random.nextInt(NAMED.size()));
      statements.add(
          new Statement(
              "",
              random.nextInt(4) == 0 ? Effect.DENY : Effect.ALLOW,
              named
                  ? new PrincipalClause(false, List.of(new Named(Kind.AWS, who)))
                  : PrincipalClause.NONE,
              new ActionClause(
                  false, List.of(new ActionPattern(PATTERNS.get(random.nextInt(PATTERNS.size()))))),
              ResourceClause.EVERYTHING,
              random.nextInt(3) > 0 ? List.of() : List.of(IN_IRELAND),
              PolicyVersion.V2012_10_17));
    }
    return new Layer(kind, 0, List.of(new Policy(PolicyVersion.V2012_10_17, statements)));
  }
}

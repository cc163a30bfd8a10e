package dev.vennguard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
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
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.ProofSettings;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What bit sets say of resource policies, and of all other layers, is what a proof says. */
class ResourcePolicyStagesTest {
  private static final int ROUNDS = 150;
  private static final List<String> PATTERNS =
      List.of("*", "s3:*", "s3:Get*", "sqs:*", "ec2:*", "s3:GetObject", "ec2:Run*");
  private static final List<String> ACTIONS =
      List.of("s3:GetObject", "s3:PutObject", "sqs:SendMessage", "ec2:RunInstances", "iam:GetRole");
  private static final List<String> NAMED =
      List.of("*", "*", "111122223333", "arn:aws:iam::111122223333:role/r");

  private final Catalogue catalogue = Catalogue.bundled();
  private final LiveModel model = new LiveModel(catalogue);
  private final Prover prover = new Prover(ProofSettings.standard());

  @Test
  void bits_agreeWithProofs_inEveryLayer() {
    long seed = 20261124;
    System.out.println("seed " + seed);
    for (int i = 0; i < ROUNDS; i++) {
      Random random = new Random(seed + i);
      List<Layer> some = new ArrayList<>();
      for (LayerKind kind : LayerKind.values()) {
        if (kind == LayerKind.RESOURCE || random.nextInt(3) > 0) {
          some.add(layer(random, kind));
        }
      }
      Layers layers = new Layers(some);
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
              List.of(),
              PolicyVersion.V2012_10_17));
    }
    return new Layer(kind, 0, List.of(new Policy(PolicyVersion.V2012_10_17, statements)));
  }
}

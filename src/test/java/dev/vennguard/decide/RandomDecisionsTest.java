package dev.vennguard.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The evaluator against the slow reference, on random layers and requests. */
class RandomDecisionsTest {
  private static final int REQUESTS = 8;

  @Test
  void decide_agreesWithTheReference_randomWorlds() {
    compare(new Random().nextLong(), Rounds.of(2_000));
  }

  @Test
  @Tag("slow")
  void decide_agreesWithTheReference_manyRandomWorlds() {
    compare(new Random().nextLong(), 100_000);
  }

  private static void compare(long seed, int worlds) {
    System.out.println("seed " + seed);
    RandomWorld world = new RandomWorld(new Random(seed));
    Evaluator evaluator = new Evaluator();
    Map<String, Integer> answers = new TreeMap<>();
    for (int i = 0; i < worlds; i++) {
      Layers layers = world.layers();
      for (int j = 0; j < REQUESTS; j++) {
        Request request = world.request();
        Decision decision = evaluator.decide(layers, request);
        ReferenceEvaluator reference = new ReferenceEvaluator(layers, request);
        String answer = decision.result() + " " + decision.decidedBy().text();
        assertThat(answer)
            .as("seed %d, world %d: %s under %s", seed, i, request, layers)
            .isEqualTo(reference.answer());
        List<String> premises = decision.onCondition().stream().map(Premise::id).toList();
        assertThat(premises)
            .as("seed %d, world %d: %s under %s", seed, i, request, layers)
            .isEqualTo(reference.premises());
        answers.merge(answer, 1, Integer::sum);
        premises.forEach(premise -> answers.merge(premise, 1, Integer::sum));
        answers.merge(family(request) + " " + answer, 1, Integer::sum);
      }
    }
    // The comparison is worth nothing if one kind of answer hardly occurs. The rarest is expected
    // some 25 times in the short run, and each run has another seed.
    for (String answer :
        new String[] {
          "ALLOWED identity",
          "ALLOWED resource",
          "EXPLICIT_DENY boundary",
          "EXPLICIT_DENY identity",
          "EXPLICIT_DENY rcp",
          "EXPLICIT_DENY resource",
          "EXPLICIT_DENY scp",
          "EXPLICIT_DENY session",
          "IMPLICIT_DENY boundary",
          "IMPLICIT_DENY identity",
          "IMPLICIT_DENY resource",
          "IMPLICIT_DENY scp",
          "IMPLICIT_DENY session",
          "key-policy-enables-iam",
          "role-trusts-account",
          "kms ALLOWED identity",
          "kms ALLOWED resource",
          "kms IMPLICIT_DENY resource",
          "sts ALLOWED identity",
          "sts ALLOWED resource",
          "sts IMPLICIT_DENY resource",
          "sts IMPLICIT_DENY boundary",
          "sqs ALLOWED identity",
          "sqs ALLOWED resource",
          "sqs IMPLICIT_DENY resource",
          "iam IMPLICIT_DENY resource",
          "iam ALLOWED identity"
        }) {
      assertThat(answers.getOrDefault(answer, 0)).as("%s in %s", answer, answers).isGreaterThan(3);
    }
  }

  private static String family(Request request) {
    return request.action().substring(0, request.action().indexOf(':')).toLowerCase(Locale.ROOT);
  }
}

package dev.vennguard.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.ResourceClause;
import dev.vennguard.policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which statements speak of an action, compared with each clause's own word for each action. */
class SpeakingStatementsTest {
  private static final List<String> NAMES =
      List.of(
          "iam:PassRole",
          "iam:CreateRole",
          "iam:PutRolePolicy",
          "sts:AssumeRole",
          "lambda:CreateFunction",
          "ec2:RunInstances",
          "ecs:RunTask",
          "ecr:PutImage");
  private static final List<String> PARTS =
      List.of("*", "?", "iam", "IAM", "ec?", "e*", "*:*", "", "s3", ":", "Pass", "pass*", "*Role");

  @Test
  void statements_speakOfWhatTheirClausesMatch() {
    Catalogue catalogue = SharedCatalogue.get();
    List<Action> actions =
        NAMES.stream().map(name -> catalogue.action(name).orElseThrow()).toList();
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("SpeakingStatementsTest seed " + seed);
    Random random = new Random(seed);
    int speaking = 0;
    for (int round = 0; round < 1_000; round++) {
      List<Statement> statements = IntStream.range(0, 4).mapToObj(_ -> statement(random)).toList();
      Layers layers = Layers.identity(List.of(new Policy(PolicyVersion.V2012_10_17, statements)));
      SpeakingStatements fast = new SpeakingStatements(actions);
      for (int i = 0; i < actions.size(); i++) {
        String action = NAMES.get(i);
        List<Statement> expected =
            statements.stream()
                .filter(one -> one.actions().matches(action))
                .map(SpeakingStatements::ofAnyAction)
                .distinct()
                .toList();
        speaking += expected.size();
        assertThat(fast.about(layers, i).getFirst().statements())
            .as("round %d, %s of %s", round, action, statements)
            .isEqualTo(expected);
      }
    }
    assertThat(speaking).as("statements that speak of something").isGreaterThan(2_000);
  }

  private static Statement statement(Random random) {
    List<ActionPattern> patterns =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(_ -> new ActionPattern(pattern(random)))
            .toList();
    return Statement.of(
        Effect.ALLOW,
        new ActionClause(random.nextInt(4) == 0, patterns),
        ResourceClause.EVERYTHING);
  }

  private static String pattern(Random random) {
    if (random.nextInt(3) > 0) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      int cut = random.nextInt(name.length() + 1);
      String wildcard = random.nextBoolean() ? "*" : "?";
      return switch (random.nextInt(4)) {
        case 0 -> name;
        case 1 -> name.substring(0, cut) + wildcard;
        case 2 -> wildcard + name.substring(cut);
        default -> name.toUpperCase(Locale.ROOT);
      };
    }
    return PARTS.get(random.nextInt(PARTS.size())) + ":" + PARTS.get(random.nextInt(PARTS.size()));
  }
}

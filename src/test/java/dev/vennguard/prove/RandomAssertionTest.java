package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.Assertion;
import dev.vennguard.prove.result.Assertion.Expect;
import dev.vennguard.prove.result.AssertionResult;
import dev.vennguard.prove.result.AssertionResult.Truth;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.ProofSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No request contradicts an assertion that holds, and every counterexample is one. */
class RandomAssertionTest {
  private static final int ROUNDS = Rounds.of(80);
  private static final int REQUESTS = 40;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final AssertionCheck check =
      new AssertionCheck(catalogue, new Prover(ProofSettings.standard()));
  private final Evaluator evaluator = new Evaluator();

  @Test
  void assertions_agreeWithEveryRequest() {
    long seed = 31_000;
    System.out.println("seed " + seed);
    Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
    for (int i = 0; i < ROUNDS; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      Layers layers = Layers.identity(List.of(policy(statements(policies, subject))));
      if (random.nextBoolean()) {
        layers = layers.withBoundary(policy(statements(policies, subject)));
      }
      Statement region = allow(statements(policies, subject).getFirst());
      List<Request> requests = new ArrayList<>();
      for (int n = 0; n < REQUESTS; n++) {
        requests.add(policies.request(subject).withAction(subject.action()));
      }
      for (Expect expect : Expect.values()) {
        AssertionResult result = check.check(layers, new Assertion("", expect, region));
        seen.merge(result.truth(), 1, Integer::sum);
        agrees(seed + i, result, layers, requests);
      }
    }
    assertThat(seen.get(Truth.HOLDS)).isGreaterThan(ROUNDS * 3 / 5);
    assertThat(seen.get(Truth.FAILS)).isGreaterThan(ROUNDS * 3 / 5);
    assertThat(seen.getOrDefault(Truth.UNDECIDED, 0)).isLessThan(ROUNDS / 10);
  }

  private void agrees(long seed, AssertionResult result, Layers layers, List<Request> requests) {
    Layers region = Layers.identity(List.of(policy(List.of(result.assertion().region()))));
    for (Request request : requests) {
      if (evaluator.decide(region, request).allowed()) {
        boolean allowed = evaluator.decide(layers, request).allowed();
        boolean contradicts =
            switch (result.assertion().expect()) {
              case NEVER -> allowed && result.truth() == Truth.HOLDS;
              case ALWAYS -> !allowed && result.truth() == Truth.HOLDS;
              case SOMETIMES -> allowed && result.truth() == Truth.FAILS;
            };
        assertThat(contradicts).as("seed %d: %s%n%s", seed, request, result).isFalse();
      }
    }
    if (result.example() instanceof Example.Found(Request request)) {
      assertThat(evaluator.decide(region, request).allowed()).as("seed %d", seed).isTrue();
      assertThat(evaluator.decide(layers, request).allowed())
          .as("seed %d: %s", seed, result)
          .isEqualTo(result.assertion().expect() != Expect.ALWAYS);
    }
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }

  private static Statement allow(Statement one) {
    return new Statement(
        "",
        Effect.ALLOW,
        one.principal(),
        one.actions(),
        one.resources(),
        one.conditions(),
        one.version());
  }

  private static List<Statement> statements(RandomPolicies policies, Subject subject) {
    ActionClause action = new ActionClause(false, List.of(new ActionPattern(subject.action())));
    return policies.statements(subject).stream()
        .map(one ->
            new Statement(
                "",
                one.effect(),
                one.principal(),
                action,
                one.resources(),
                one.conditions(),
                one.version()))
        .toList();
  }
}

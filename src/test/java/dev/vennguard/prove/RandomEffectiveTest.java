package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.effective.EffectivePolicy;
import dev.vennguard.prove.effective.EffectiveResult;
import dev.vennguard.prove.result.Answer;
import dev.vennguard.prove.result.Difference;
import dev.vennguard.prove.result.ProofSettings;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Effective documents and differences of random layers near each other. */
class RandomEffectiveTest {
  private static final int REQUESTS = 40;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final EffectivePolicy effective =
      new EffectivePolicy(catalogue, new Prover(ProofSettings.standard()));
  private final PolicyDiff diff = new PolicyDiff(catalogue, new Prover(ProofSettings.standard()));
  private final Evaluator evaluator = new Evaluator();
  private final Map<String, Integer> refused = new TreeMap<>();
  private int documents;

  @Test
  void effective_decidesEveryRequestAsTheLayersDo() {
    run(4_000, Rounds.of(20));
  }

  @Test
  @Tag("slow")
  void effective_decidesEveryRequestAsTheLayersDo_manyLayers() {
    run(500_000, 20_000);
  }

  private void run(long seed, int count) {
    System.out.println("seed " + seed);
    for (int i = 0; i < count; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      check(seed + i, random, policies, subject);
    }
    System.out.println(documents + " documents of " + count + ", not: ");
    refused.forEach((reason, times) -> System.out.println("  " + times + " " + reason));
    assertThat(documents).isGreaterThan(count * 9 / 10);
  }

  private void check(long seed, Random random, RandomPolicies policies, Subject subject) {
    Layers layers =
        Layers.identity(List.of(policy(policies, subject))).withBoundary(policy(policies, subject));
    if (random.nextInt(4) == 0) {
      layers = layers.with(new Layer(LayerKind.SCP, 0, List.of(policy(policies, subject))));
    }
    if (random.nextInt(4) == 0) {
      List<Statement> resource =
          new RandomPrincipals(random)
              .statements(policies, subject).stream().map(one -> only(subject, one)).toList();
      Policy policy = new Policy(PolicyVersion.V2012_10_17, resource);
      layers = layers.with(new Layer(LayerKind.RESOURCE, 0, List.of(policy)));
    }
    switch (effective.of(layers)) {
      case EffectiveResult.Document(Policy policy) -> {
        documents++;
        Layers alone = Layers.identity(List.of(policy));
        for (int n = 0; n < REQUESTS; n++) {
          Request request = policies.request(subject).withAction(subject.action());
          assertThat(evaluator.decide(alone, request).allowed())
              .as("seed %d, %s%n%s%n%s", seed, request, layers, policy)
              .isEqualTo(evaluator.decide(layers, request).allowed());
        }
        assertThat(effective.of(alone))
            .as("seed %d", seed)
            .isEqualTo(new EffectiveResult.Document(policy));
      }
      case EffectiveResult.Impossible(List<String> reasons) ->
          reasons.forEach(reason ->
              refused.merge(
                  reason.replaceAll("`[^`]*`", "…").replaceAll("\\d+ more", "more"),
                  1,
                  Integer::sum));
    }
  }

  private static Policy policy(RandomPolicies policies, Subject subject) {
    return new Policy(
        PolicyVersion.V2012_10_17,
        policies.statements(subject).stream().map(one -> only(subject, one)).toList());
  }

  private static Statement only(Subject subject, Statement one) {
    return new Statement(
        "",
        one.effect(),
        one.principal(),
        new ActionClause(false, List.of(new ActionPattern(subject.action()))),
        one.resources(),
        one.conditions(),
        one.version());
  }

  @Test
  void differences_areFoundWhereverARequestTellsTwoLayersApart() {
    long seed = 9_000;
    System.out.println("seed " + seed);
    int found = 0;
    for (int i = 0; i < Rounds.of(60); i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      Policy identity = policy(policies, subject);
      Layers before = Layers.identity(List.of(identity));
      Layers after =
          random.nextBoolean()
              ? before.withBoundary(policy(policies, subject))
              : Layers.identity(List.of(policy(policies, subject)));
      List<PolicyDiff.Entry> entries = diff.entries(before, after);
      for (int n = 0; n < REQUESTS; n++) {
        Request request = policies.request(subject).withAction(subject.action());
        boolean old = evaluator.decide(before, request).allowed();
        boolean now = evaluator.decide(after, request).allowed();
        if (old != now) {
          found++;
          assertThat(entries)
              .as("seed %d: %s%n%s%n%s", seed + i, request, before, after)
              .hasSize(1);
          Difference difference = entries.getFirst().difference();
          Answer telling = now ? difference.gained() : difference.lost();
          assertThat(telling).as("seed %d", seed + i).isNotInstanceOf(Answer.None.class);
        }
      }
      for (PolicyDiff.Entry entry : entries) {
        replays(before, after, entry.difference());
      }
    }
    assertThat(found).isGreaterThan(300);
  }

  private void replays(Layers before, Layers after, Difference difference) {
    if (difference.gained() instanceof Answer.Found(Request request)) {
      assertThat(evaluator.decide(before, request).allowed()).isFalse();
      assertThat(evaluator.decide(after, request).allowed()).isTrue();
    }
    if (difference.lost() instanceof Answer.Found(Request request)) {
      assertThat(evaluator.decide(before, request).allowed()).isTrue();
      assertThat(evaluator.decide(after, request).allowed()).isFalse();
    }
  }
}

package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of resource policies that hold whatever they say. */
class ResourcePolicyPropertiesTest {
  private static final int ROUNDS = 60;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());

  private record Round(
      Subject subject,
      List<Statement> identity,
      List<Statement> boundary,
      List<Statement> resource,
      Statement added) {}

  private static List<Round> rounds(long seed) {
    System.out.println("seed " + seed);
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      RandomPrincipals principals = new RandomPrincipals(random);
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      rounds.add(
          new Round(
              subject,
              policies.statements(subject),
              policies.statements(subject),
              principals.statements(policies, subject),
              principals.statements(policies, subject).getFirst()));
    }
    return rounds;
  }

  private Verdict prove(Round round, List<Statement> resource) {
    Layers layers =
        Layers.identity(List.of(policy(round.identity)))
            .withBoundary(policy(round.boundary))
            .with(new Layer(LayerKind.RESOURCE, 0, List.of(policy(resource))));
    return prover.prove(layers, catalogue, catalogue.action(round.subject.action()).orElseThrow());
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }

  private static boolean decided(Verdict... verdicts) {
    return List.of(verdicts).stream().allMatch(verdict -> verdict.reason().isEmpty());
  }

  private static int size(Coverage coverage) {
    return switch (coverage) {
      case NONE -> 0;
      case SOME -> 1;
      case ALL -> 2;
      case UNDECIDED -> throw new IllegalStateException("not compared");
    };
  }

  @Test
  void orderAndDuplicates_doNotMatter() {
    int compared = 0;
    for (Round round : rounds(21)) {
      List<Statement> shuffled = new ArrayList<>(round.resource);
      shuffled.addAll(round.resource);
      Collections.shuffle(shuffled, new Random(1));
      Verdict one = prove(round, round.resource);
      Verdict other = prove(round, shuffled);
      if (decided(one, other)) {
        compared++;
        assertThat(other.coverage()).isEqualTo(one.coverage());
        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.bypass()).isEqualTo(one.bypass());
      }
    }
    assertThat(compared).isGreaterThan(ROUNDS * 9 / 10);
  }

  @Test
  void anotherAllow_neverShrinks_anotherDeny_neverGrows() {
    int changed = 0;
    for (Round round : rounds(22)) {
      List<Statement> more = new ArrayList<>(round.resource);
      more.add(round.added);
      Verdict before = prove(round, round.resource);
      Verdict after = prove(round, more);
      if (decided(before, after)) {
        int change = size(after.effective()) - size(before.effective());
        changed += change == 0 ? 0 : 1;
        assertThat(round.added.effect() == Effect.ALLOW ? change : -change).isNotNegative();
      }
    }
    assertThat(changed).isPositive();
  }

  @Test
  void withoutAllow_aResourcePolicyGrantsNothing() {
    for (Round round : rounds(23)) {
      List<Statement> denies =
          round.resource.stream().filter(one -> one.effect() == Effect.DENY).toList();
      Verdict without = prove(round, List.of());
      Verdict with = prove(round, denies);
      if (decided(without, with)) {
        assertThat(size(with.effective())).isLessThanOrEqualTo(size(without.effective()));
        assertThat(with.bypass()).isEqualTo(ResourcePolicyReach.NOTHING);
      }
    }
  }
}

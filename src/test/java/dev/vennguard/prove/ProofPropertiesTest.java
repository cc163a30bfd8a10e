package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold whatever the policies say. */
class ProofPropertiesTest {
  private static final int PAIRS = Rounds.of(60);

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());

  private interface Law {
    void check(Random random, Subject subject, List<Statement> identity, List<Statement> boundary);
  }

  private void forAll(long seed, Law law) {
    System.out.println("seed " + seed);
    for (int i = 0; i < PAIRS; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      law.check(random, subject, policies.statements(subject), policies.statements(subject));
    }
  }

  private Verdict prove(Subject subject, List<Statement> identity, List<Statement> boundary) {
    Layers layers = Layers.identity(List.of(policy(identity))).withBoundary(policy(boundary));
    return prover.prove(layers, catalogue, catalogue.action(subject.action()).orElseThrow());
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }

  private static int size(Coverage coverage) {
    return switch (coverage) {
      case NONE -> 0;
      case SOME -> 1;
      case ALL -> 2;
      case UNDECIDED -> throw new IllegalStateException("not compared");
    };
  }

  private static boolean decided(Verdict... verdicts) {
    return List.of(verdicts).stream().allMatch(verdict -> verdict.reason().isEmpty());
  }

  @Test
  void orderAndDuplicates_doNotMatter() {
    forAll(
        11,
        (random, subject, identity, boundary) -> {
          List<Statement> shuffled = new ArrayList<>(identity);
          shuffled.addAll(identity);
          Collections.shuffle(shuffled, random);
          Verdict one = prove(subject, identity, boundary);
          Verdict other = prove(subject, shuffled, boundary);
          if (decided(one, other)) {
            assertThat(other.coverage()).isEqualTo(one.coverage());
            assertThat(other.outcome()).isEqualTo(one.outcome());
          }
        });
  }

  @Test
  void anotherAllow_neverShrinks_anotherDeny_neverGrows() {
    forAll(
        12,
        (random, subject, identity, boundary) -> {
          Statement added = new RandomPolicies(random).statements(subject).getFirst();
          List<Statement> more = new ArrayList<>(identity);
          more.add(added);
          Verdict before = prove(subject, identity, boundary);
          Verdict after = prove(subject, more, boundary);
          if (decided(before, after)) {
            int change = size(after.effective()) - size(before.effective());
            assertThat(added.effect() == Effect.ALLOW ? change : -change).isNotNegative();
          }
        });
  }

  @Test
  void effective_liesWithinIdentityAndBoundary() {
    forAll(
        13,
        (_, subject, identity, boundary) -> {
          Verdict verdict = prove(subject, identity, boundary);
          if (decided(verdict)) {
            for (Coverage layer : verdict.coverage()) {
              assertThat(size(verdict.effective())).isLessThanOrEqualTo(size(layer));
            }
          }
        });
  }

  @Test
  void boundaryEqualToIdentity_leavesIdentity() {
    forAll(
        14,
        (_, subject, identity, _) -> {
          Verdict verdict = prove(subject, identity, identity);
          if (decided(verdict)) {
            assertThat(verdict.effective()).isEqualTo(verdict.coverage().getFirst());
            assertThat(verdict.coverage().get(1)).isEqualTo(verdict.coverage().getFirst());
          }
        });
  }
}

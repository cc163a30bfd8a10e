package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.Request;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomPolicies.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No concrete request refutes a proof about layers that a resource policy is among. */
class RandomResourcePolicyTest {
  private static final int REQUESTS = 40;

  private final Catalogue catalogue = Catalogue.bundled();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Evaluator evaluator = new Evaluator();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<Outcome, Integer> outcomes = new TreeMap<>();
  private int undecided;

  @Test
  void proofs_areNotRefuted() {
    check(5_000, 20261124);
    assertThat(outcomes.keySet()).contains(Outcome.values());
  }

  @Test
  @Tag("slow")
  void manyProofs_areNotRefuted() {
    check(200_000, System.nanoTime());
  }

  private void check(int count, long seed) {
    System.out.println("seed " + seed);
    for (int i = 0; i < count; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      Layers layers = layers(random, policies, subject);
      Verdict verdict =
          prover.prove(layers, catalogue, catalogue.action(subject.action()).orElseThrow());
      outcomes.merge(verdict.outcome(), 1, Integer::sum);
      if (!verdict.reason().isEmpty()) {
        undecided++;
        reasons.merge(verdict.reason(), 1, Integer::sum);
      }
      Sides sides = new Sides(seed + i, layers, verdict);
      for (int r = 0; r < REQUESTS; r++) {
        sides.check(policies.request(subject).withAction(subject.action()));
      }
    }
    System.out.println(undecided + " of " + count + " undecided: " + reasons + ", " + outcomes);
    assertThat(undecided).isLessThan(count / 20);
  }

  private static Layers layers(Random random, RandomPolicies policies, Subject subject) {
    RandomPrincipals principals = new RandomPrincipals(random);
    List<Layer> layers = new ArrayList<>();
    layers.add(layer(LayerKind.RESOURCE, principals.statements(policies, subject)));
    if (random.nextInt(4) > 0) {
      layers.add(layer(LayerKind.IDENTITY, policies.statements(subject)));
    }
    if (random.nextInt(4) > 0) {
      layers.add(layer(LayerKind.BOUNDARY, policies.statements(subject)));
    }
    if (random.nextInt(4) == 0) {
      layers.add(layer(LayerKind.SCP, policies.statements(subject)));
    }
    if (random.nextInt(4) == 0) {
      layers.add(layer(LayerKind.SESSION, policies.statements(subject)));
    }
    if (random.nextInt(4) == 0) {
      layers.add(
          layer(
              LayerKind.RCP,
              policies.statements(subject).stream().map(RandomPrincipals::toEveryone).toList()));
    }
    return new Layers(layers);
  }

  private static Layer layer(LayerKind kind, List<Statement> statements) {
    return new Layer(
        kind, 0, List.of(new Policy(PolicyVersion.V2012_10_17, List.copyOf(statements))));
  }

  /** What one verdict says, held against requests. */
  private final class Sides {
    private final long seed;
    private final Layers layers;
    private final Verdict verdict;
    private final Layers withoutDenies;

    Sides(long seed, Layers layers, Verdict verdict) {
      this.seed = seed;
      this.layers = layers;
      this.verdict = verdict;
      this.withoutDenies =
          new Layers(
              layers.inForce().stream()
                  .map(one -> layer(one.kind(), allows(one.policies())))
                  .toList());
    }

    void check(Request request) {
      expect(
          "effective", verdict.effective(), evaluator.decide(layers, request).allowed(), request);
      List<Layer> inForce = layers.inForce();
      for (int i = 0; i < inForce.size(); i++) {
        if (inForce.get(i).kind() == LayerKind.RESOURCE) {
          expect("resource policy", verdict.coverage().get(i), resourceAllows(request), request);
        }
      }
      if (verdict.effective() == Coverage.NONE && verdict.outcome() != Outcome.UNDECIDED) {
        checkOutcome(request);
      }
    }

    private void checkOutcome(Request request) {
      if (verdict.outcome() != Outcome.EXPLICIT_DENY) {
        boolean otherwise = evaluator.decide(withoutDenies, request).allowed();
        assertThat(otherwise).as("seed %d: not for a deny, but %s", seed, request).isFalse();
      }
      Layers open = resourceAnd(List.of(ALLOW_ALL));
      Layers closed = resourceAnd(List.of());
      if (evaluator.decide(open, request).allowed()) {
        assertThat(verdict.bypass()).as("seed %d: %s", seed, request).isNotEqualTo(Bypass.NOTHING);
      }
      if (layers.first(LayerKind.BOUNDARY).isPresent()
          && evaluator.decide(closed, request).allowed()) {
        assertThat(verdict.bypass()).as("seed %d: %s", seed, request).isEqualTo(Bypass.LIMITS);
      }
    }

    /** The resource policy with this boundary, if one is attached. */
    private Layers resourceAnd(List<Statement> boundary) {
      List<Layer> some = new ArrayList<>(List.of(layers.first(LayerKind.RESOURCE).orElseThrow()));
      if (layers.first(LayerKind.BOUNDARY).isPresent()) {
        some.add(layer(LayerKind.BOUNDARY, boundary));
      }
      return new Layers(some);
    }

    private boolean resourceAllows(Request request) {
      boolean allows = false;
      for (StatementTrace one : evaluator.trace(layers, request).statements()) {
        if (one.id().layer() == LayerKind.RESOURCE && one.applies()) {
          if (one.effect() == Effect.DENY) {
            return false;
          }
          allows = true;
        }
      }
      return allows;
    }

    private void expect(String what, Coverage coverage, boolean allowed, Request request) {
      if (coverage == Coverage.NONE || coverage == Coverage.ALL) {
        assertThat(allowed)
            .as("seed %d: %s %s, but %s under %s", seed, what, coverage, request, layers)
            .isEqualTo(coverage == Coverage.ALL);
      }
    }
  }

  private static final Statement ALLOW_ALL = Pair.allow("*").statements().getFirst();

  private static List<Statement> allows(List<Policy> policies) {
    return policies.stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(one -> one.effect() == Effect.ALLOW)
        .toList();
  }
}

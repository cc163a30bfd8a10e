package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PreparedLayers;
import dev.vennguard.decide.Trace.StatementTrace;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.request.ActionTraits;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.ResourcePolicyReach;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No concrete request refutes a proof about layers that a resource policy is among. */
class RandomResourcePolicyTest {
  private static final int REQUESTS = 16;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<Outcome, Integer> outcomes = new TreeMap<>();
  private final Map<String, Integer> decided = new TreeMap<>();
  private int undecided;

  @Test
  void proofs_areNotRefuted() {
    check(200, 20261124);
    assertThat(decided.keySet()).contains("kms:Decrypt true", "sts:AssumeRole true");
    assertThat(outcomes.keySet()).containsAll(EnumSet.complementOf(EnumSet.of(Outcome.UNDECIDED)));
  }

  @Test
  @Tag("slow")
  void manyProofs_areNotRefuted() {
    check(Integer.getInteger("sets", 20_000), Long.getLong("seed", System.nanoTime()));
  }

  private void check(int count, long seed) {
    System.out.println("seed " + seed);
    for (int i = 0; i < count; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      List<Subject> some = random.nextInt(3) == 0 ? RandomSubjects.RULED : RandomSubjects.ALL;
      Subject subject = some.get(random.nextInt(some.size()));
      Layers layers = layers(random, policies, subject).in(policies.situation());
      Sides sides = new Sides(seed + i, layers, verdict(layers, subject));
      for (int r = 0; r < REQUESTS; r++) {
        Request request =
            policies.request(subject, layers.situation()).withAction(subject.action());
        decided.merge(subject.action() + " " + sides.check(request), 1, Integer::sum);
      }
    }
    System.out.println(undecided + " of " + count + " undecided: " + reasons + ", " + outcomes);
    assertThat(undecided).isLessThan(count / 20);
  }

  private Verdict verdict(Layers layers, Subject subject) {
    Verdict verdict =
        prover.prove(layers, catalogue, catalogue.action(subject.action()).orElseThrow());
    outcomes.merge(verdict.outcome(), 1, Integer::sum);
    if (!verdict.reason().isEmpty()) {
      undecided++;
      reasons.merge(verdict.reason(), 1, Integer::sum);
    }
    return verdict;
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
  private static final class Sides {
    private final long seed;
    private final Layers layers;
    private final Verdict verdict;
    private final PreparedLayers all;
    private final PreparedLayers withoutDenies;
    private final PreparedLayers open;
    private final PreparedLayers closed;

    Sides(long seed, Layers layers, Verdict verdict) {
      this.seed = seed;
      this.layers = layers;
      this.verdict = verdict;
      this.all = new PreparedLayers(layers);
      this.withoutDenies =
          new PreparedLayers(
              new Layers(
                  layers.inForce().stream().map(one -> layer(one.kind(), allows(one))).toList()));
      this.open = new PreparedLayers(resourceAnd(Pair.allow("*").statements()));
      this.closed = new PreparedLayers(resourceAnd(List.of()));
    }

    /** Returns whether the request is allowed. */
    boolean check(Request request) {
      boolean allowed = all.decide(request).allowed();
      expect("effective", verdict.effective(), allowed, request);
      List<Layer> inForce = layers.inForce();
      for (int i = 0; i < inForce.size(); i++) {
        Coverage coverage = verdict.coverage().get(i);
        if (inForce.get(i).kind() == LayerKind.RESOURCE && coverage != Coverage.SOME) {
          expect("resource policy", coverage, resourceAllows(request), request);
        }
      }
      if (verdict.effective() == Coverage.NONE && verdict.outcome() != Outcome.UNDECIDED) {
        checkOutcome(request);
      }
      return allowed;
    }

    private void checkOutcome(Request request) {
      if (verdict.outcome() != Outcome.EXPLICIT_DENY) {
        boolean otherwise = withoutDenies.decide(request).allowed();
        assertThat(otherwise).as("seed %d: not for a deny, but %s", seed, request).isFalse();
      }
      if (open.decide(request).allowed()) {
        assertThat(verdict.bypass())
            .as("seed %d: %s", seed, request)
            .isNotEqualTo(ResourcePolicyReach.NOTHING);
      }
      if (layers.first(LayerKind.BOUNDARY).isPresent() && closed.decide(request).allowed()) {
        assertThat(verdict.bypass())
            .as("seed %d: %s", seed, request)
            .isEqualTo(ResourcePolicyReach.LIMITS);
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
      for (StatementTrace one : all.trace(asked(request)).statements()) {
        if (one.id().kind() == LayerKind.RESOURCE && one.applies()) {
          if (one.effect() == Effect.DENY) {
            return false;
          }
          allows = true;
        }
      }
      return allows;
    }

    /** What a policy says by itself follows the rules of a service only where it is not asked. */
    private static Request asked(Request request) {
      boolean keeps =
          request.action().startsWith("kms:") || request.action().equals("iam:PassRole");
      return keeps ? request : request.withAction(ActionTraits.Rule.USUAL.placeholder());
    }

    private void expect(String what, Coverage coverage, boolean allowed, Request request) {
      if (coverage == Coverage.NONE || coverage == Coverage.ALL) {
        assertThat(allowed)
            .as("seed %d: %s %s, but %s under %s", seed, what, coverage, request, layers)
            .isEqualTo(coverage == Coverage.ALL);
      }
    }
  }

  private static List<Statement> statements(Layer layer) {
    return layer.policies().stream().flatMap(policy -> policy.statements().stream()).toList();
  }

  private static List<Statement> allows(Layer layer) {
    return statements(layer).stream().filter(one -> one.effect() == Effect.ALLOW).toList();
  }
}

package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.ReferenceEvaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Situation;
import dev.vennguard.policy.Situation.CallerKind;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No concrete request refutes a proof. */
class RandomProofTest {
  private static final int REQUESTS = 60;

  /** So many of them are put to the slow evaluator, too. */
  private static final int REFERENCES = 6;

  private static final List<Subject> ALL =
      Stream.concat(RandomSubjects.ALL.stream(), RandomSubjects.RULED.stream()).toList();

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Evaluator evaluator = new Evaluator();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> refutations = new ArrayList<>();
  private int undecided;
  private int judged;
  private long answers;

  @Test
  void proofs_areNotRefuted() {
    check(Rounds.of(120), 20261123);
  }

  @Test
  @Tag("slow")
  void manyProofs_areNotRefuted() {
    check(Integer.getInteger("sets", 20_000), Long.getLong("seed", System.nanoTime()));
  }

  private void check(int pairs, long seed) {
    System.out.println("seed " + seed);
    for (int i = 0; i < pairs; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = ALL.get(random.nextInt(ALL.size()));
      List<Statement> identity = policies.statements(subject);
      List<Statement> boundary = policies.statements(subject);
      Layers layers = Layers.identity(List.of(policy(identity))).withBoundary(policy(boundary));
      if (i % 5 == 0) {
        layers =
            layers.with(new Layer(LayerKind.SCP, 0, List.of(policy(policies.statements(subject)))));
      }
      try {
        Situation known = i % 23 == 0 ? RandomSubjects.ROOT : policies.situation();
        one(seed + i, subject, layers.in(known), policies);
      } catch (AssertionError refuted) {
        refutations.add(String.valueOf(refuted.getMessage()));
      }
    }
    System.out.printf(
        "%d sets, %d answers held against requests, %d examples judged, %d undecided: %s%n",
        pairs, answers, judged, undecided, reasons);
    assertThat(refutations).as("%d disagreements", refutations.size()).isEmpty();
    assertThat(undecided).isLessThan(5 + pairs / 200);
    assertThat(answers).as("proofs that a request could refute").isGreaterThan(pairs / 2);
    assertThat(judged).isGreaterThan(pairs / 2);
  }

  private void one(long seed, Subject subject, Layers layers, RandomPolicies policies) {
    Action action = catalogue.action(subject.action()).orElseThrow();
    Verdict verdict = prover.prove(layers, catalogue, action);
    if (!verdict.reason().isEmpty()) {
      undecided++;
      reasons.merge(verdict.reason(), 1, Integer::sum);
    }
    possible(seed, action, layers, verdict);
    List<Layers> alone = new ArrayList<>();
    for (Layer layer : layers.inForce()) {
      alone.add(Layers.identity(layer.policies()));
    }
    List<Request> requests =
        Stream.generate(() -> policies.request(subject, layers.situation()))
            .limit(REQUESTS)
            .toList();
    Request first = requests.getFirst().withAction(subject.action());
    assertThat(ImpossibleRequests.in(action, first)).as("seed %d: %s", seed, first).isEmpty();
    requests.forEach(
        request -> check(seed, verdict.effective(), layers, request.withAction(subject.action())));
    for (Request each : requests.subList(0, REFERENCES)) {
      Request request = each.withAction(subject.action());
      assertThat(new ReferenceEvaluator(layers, request).answer().startsWith("ALLOWED"))
          .as("seed %d: %s under %s", seed, request, layers)
          .isEqualTo(evaluator.decide(layers, request).allowed());
    }
    boolean root = layers.situation().caller() == CallerKind.ROOT;
    for (int l = 0; l < alone.size() && !root; l++) {
      // Layer by layer: the evaluator remembers the layers that it decided by last.
      for (Request request : requests) {
        check(seed, verdict.coverage().get(l), alone.get(l), request);
      }
    }
  }

  /** An example is a request that AWS could send, and one that fits what is known. */
  private void possible(long seed, Action action, Layers layers, Verdict verdict) {
    for (Example example : List.of(verdict.allowed(), verdict.denied())) {
      if (example instanceof Example.Found(Request request)) {
        assertThat(ImpossibleRequests.in(action, request))
            .as("seed %d: %s %s%n%s", seed, action.qualifiedName(), request, layers)
            .isEmpty();
        judged++;
      }
    }
  }

  private void check(long seed, Coverage coverage, Layers layers, Request request) {
    if (coverage == Coverage.NONE || coverage == Coverage.ALL) {
      answers++;
      boolean allowed = evaluator.decide(layers, request).allowed();
      assertThat(allowed)
          .as("seed %d: %s, but %s under %s", seed, coverage, request, layers)
          .isEqualTo(coverage == Coverage.ALL);
    }
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }
}

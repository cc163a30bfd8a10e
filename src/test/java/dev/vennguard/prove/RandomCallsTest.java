package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.PreparedLayers;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.Coverage;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.prove.result.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No call on several resources refutes a proof (EVALUATION §6.9). The reference goes through small
 * sets of contexts and resources, decides each request, and lets a call pass only if a resource of
 * each sort does.
 */
class RandomCallsTest {
  private static final int CONTEXTS = 8;
  private static final int VARIANTS = 2;
  private static final Map<String, Set<String>> TOUCHED =
      Map.of(
          "ec2:AttachVolume",
          Set.of("instance", "volume"),
          "ec2:RunInstances",
          Set.of("image", "instance", "network-interface", "security-group", "subnet"));

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final Map<Outcome, Integer> outcomes = new TreeMap<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> refutations = new ArrayList<>();
  private int passing;

  @Test
  void proofs_areNotRefuted() {
    check(100, 20261128);
    assertThat(outcomes.keySet())
        .contains(
            Outcome.CONDITIONAL,
            Outcome.EXPLICIT_DENY,
            Outcome.IDENTITY_ONLY,
            Outcome.BOUNDARY_ONLY);
  }

  @Test
  @Tag("slow")
  void manyProofs_areNotRefuted() {
    check(Integer.getInteger("sets", 20_000), Long.getLong("seed", System.nanoTime()));
  }

  private void check(int sets, long seed) {
    System.out.println("seed " + seed);
    for (int i = 0; i < sets; i++) {
      Random random = new Random(seed + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = i % 2 == 0 ? RandomSubjects.VOLUME : RandomSubjects.LAUNCH;
      Layers layers =
          new Layers(
              List.of(
                  layer(LayerKind.IDENTITY, policies.statements(subject)),
                  layer(LayerKind.BOUNDARY, policies.statements(subject))),
              policies.situation());
      try {
        check(subject, layers, random);
      } catch (AssertionError refuted) {
        refutations.add("seed " + (seed + i) + ": " + refuted.getMessage());
      }
    }
    System.out.printf(
        "%d sets, %s, undecided %s, %d calls pass, %d disagreements%n",
        sets, outcomes, reasons, passing, refutations.size());
    assertThat(refutations).isEmpty();
    assertThat(passing).as("calls that pass").isGreaterThan(sets / 4);
    assertThat(outcomes.getOrDefault(Outcome.UNDECIDED, 0)).isLessThan(3 + sets / 100);
  }

  private static Layer layer(LayerKind kind, List<Statement> statements) {
    return new Layer(kind, 0, List.of(new Policy(PolicyVersion.V2012_10_17, statements)));
  }

  private void check(Subject subject, Layers layers, Random random) {
    Action action = catalogue.action(subject.action()).orElseThrow();
    Verdict verdict = prover.prove(layers, catalogue, action);
    outcomes.merge(verdict.outcome(), 1, Integer::sum);
    if (!verdict.reason().isEmpty()) {
      reasons.merge(verdict.reason(), 1, Integer::sum);
    }
    examples(action, layers, verdict);
    PreparedLayers all = new PreparedLayers(layers);
    List<PreparedLayers> alone =
        layers.inForce().stream()
            .map(one -> new PreparedLayers(Layers.identity(one.policies())))
            .toList();
    RandomRequests requests = new RandomRequests(random, subject, layers.situation());
    for (int c = 0; c < CONTEXTS; c++) {
      List<Request> some = call(requests, subject);
      passing += check(verdict.effective(), all, some, layers) ? 1 : 0;
      for (int l = 0; l < alone.size(); l++) {
        check(verdict.coverage().get(l), alone.get(l), some, layers);
      }
    }
  }

  /** Requests for every resource, some of each, in one context. */
  private static List<Request> call(RandomRequests requests, Subject subject) {
    Request first = requests.next();
    List<Request> all = new ArrayList<>();
    for (String resource : subject.resources()) {
      for (int v = 0; v < VARIANTS; v++) {
        all.add(requests.alongside(first, resource).withAction(subject.action()));
      }
    }
    return all;
  }

  private static boolean check(
      Coverage coverage, PreparedLayers decide, List<Request> requests, Layers layers) {
    Set<String> passed = new HashSet<>();
    for (Request request : requests) {
      boolean allowed = decide.decide(request).allowed();
      assertThat(allowed || coverage != Coverage.ALL)
          .as("all calls pass, but not for %s under %s", request, layers)
          .isTrue();
      if (allowed) {
        passed.add(type(request));
      }
    }
    boolean passes = passed.containsAll(TOUCHED.get(requests.getFirst().action()));
    assertThat(passes && coverage == Coverage.NONE)
        .as("no call passes, but %s under %s", requests, layers)
        .isFalse();
    return passes;
  }

  private static String type(Request request) {
    String last = request.resource().split(":", 6)[5];
    return last.substring(0, last.indexOf('/'));
  }

  /** An example that is allowed is a whole call, all of which is allowed in one context. */
  private static void examples(Action action, Layers layers, Verdict verdict) {
    PreparedLayers decide = new PreparedLayers(layers);
    if (verdict.allowed() instanceof Example.Found(Request first)) {
      List<Request> call = new ArrayList<>(first.alongside());
      call.add(first);
      assertThat(call.stream().map(RandomCallsTest::type))
          .containsExactlyInAnyOrderElementsOf(TOUCHED.get(action.qualifiedName()));
      assertThat(call).as("%s", layers).allMatch(one -> decide.decide(one).allowed());
      assertThat(call.stream().map(RandomCallsTest::shared).distinct()).as("%s", call).hasSize(1);
      assertThat(ImpossibleRequests.in(action, first)).as("%s", call).isEmpty();
    }
    if (verdict.denied() instanceof Example.Found(Request refused)) {
      assertThat(decide.decide(refused).allowed()).as("%s under %s", refused, layers).isFalse();
      assertThat(ImpossibleRequests.in(action, refused)).as("%s", refused).isEmpty();
    }
  }

  /** What all requests of one call have in common. */
  private static List<Object> shared(Request request) {
    Map<String, Object> context = new TreeMap<>(request.context());
    context
        .keySet()
        .removeIf(key ->
            key.startsWith("aws:resource")
                || key.startsWith("aws:requesttag/")
                || key.equals("aws:tagkeys")
                || !key.startsWith("aws:"));
    return List.of(request.principal(), request.action(), context);
  }
}

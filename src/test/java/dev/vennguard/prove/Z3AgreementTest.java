package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.vennguard.Rounds;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layer;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.Coverage;
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

/**
 * The same questions to an SMT solver: it finds a request where we do, and none where we do not.
 * Its requests keep the ties of EVALUATION §6.8, and are decided by the rules of §6.7.
 */
class Z3AgreementTest {
  private static final List<Subject> ALL =
      Stream.concat(RandomSubjects.ALL.stream(), RandomSubjects.RULED.stream()).toList();
  private static final List<String> VOLUME =
      List.of("ec2:AttachVolume#instance", "ec2:AttachVolume#volume");

  private final Catalogue catalogue = SharedCatalogue.get();
  private final Prover prover = new Prover(ProofSettings.standard());
  private final List<String> disagreements = new ArrayList<>();
  private int timeout = Integer.getInteger("z3.timeout", 2_000); // ms a question
  private int compared;
  private int unanswered;
  private int satisfiable;
  private final Map<String, Integer> unsupported = new TreeMap<>();
  private final Map<String, Integer> undecided = new TreeMap<>();

  @Test
  void solver_agrees() {
    timeout = 500;
    check(Rounds.of(18), 7);
    assertThat(compared).isGreaterThan(15);
    assertThat(satisfiable).isBetween(compared / 8, compared * 7 / 8);
  }

  @Test
  @Tag("slow")
  void solver_agreesOften() {
    int sets = Integer.getInteger("sets", 5_000);
    check(sets, Long.getLong("seed", 77));
    assertThat(compared).isGreaterThan(sets * 4 / 5);
  }

  private void check(int sets, long seed) {
    for (int i = 0; i < sets; i++) {
      Random random = new Random(seed * 1_000_003 + i);
      try {
        compare(seed + "/" + i, random);
      } catch (AssertionError other) {
        disagreements.add(String.valueOf(other.getMessage()));
        System.out.println(other.getMessage());
      }
      if (i % 500 == 499) {
        report(i + 1, seed);
      }
    }
    report(sets, seed);
    assertThat(disagreements).as("%d disagreements", disagreements.size()).isEmpty();
  }

  private void report(int sets, long seed) {
    System.out.printf(
        "seed %d: %d sets, %d questions compared (%d with a request), %d unanswered by Z3,"
            + " %d sets not encoded %s, %d undecided %s, %d disagreements%n",
        seed,
        sets,
        compared,
        satisfiable,
        unanswered,
        unsupported.values().stream().mapToInt(Integer::intValue).sum(),
        unsupported,
        undecided.values().stream().mapToInt(Integer::intValue).sum(),
        undecided,
        disagreements.size());
  }

  private void compare(String id, Random random) {
    RandomPolicies policies = new RandomPolicies(random);
    int which = random.nextInt(ALL.size() + 2);
    Subject subject = which < ALL.size() ? ALL.get(which) : RandomSubjects.VOLUME;
    Layers layers = layers(random, policies, subject);
    Verdict verdict =
        prover.prove(layers, catalogue, catalogue.action(subject.action()).orElseThrow());
    if (verdict.effective() == Coverage.UNDECIDED) {
      undecided.merge(verdict.reason(), 1, Integer::sum);
      return;
    }
    try (Context z3 = new Context(Map.of())) {
      List<String> requests = subject == RandomSubjects.VOLUME ? VOLUME : List.of(subject.action());
      compare(id, z3, layers, verdict, requests);
    } catch (Z3Encoding.Unsupported left) {
      unsupported.merge(String.valueOf(left.getMessage()), 1, Integer::sum);
    }
  }

  private static Layers layers(Random random, RandomPolicies policies, Subject subject) {
    List<Layer> layers = new ArrayList<>();
    layers.add(layer(LayerKind.IDENTITY, policies.statements(subject)));
    if (random.nextInt(6) > 0) {
      layers.add(layer(LayerKind.BOUNDARY, policies.statements(subject)));
    }
    boolean ruled = RandomSubjects.RULED.contains(subject);
    if (random.nextInt(8) == 0) {
      layers.add(layer(LayerKind.SCP, policies.statements(subject)));
    }
    if (random.nextInt(ruled ? 2 : 8) == 0) {
      List<Statement> named = new RandomPrincipals(random).statements(policies, subject);
      layers.add(layer(LayerKind.RESOURCE, named));
    }
    return new Layers(layers, policies.situation());
  }

  private static Layer layer(LayerKind kind, List<Statement> statements) {
    return new Layer(kind, 0, List.of(new Policy(PolicyVersion.V2012_10_17, statements)));
  }

  /**
   * Asks for a call that is allowed on all its resources, and for one that is refused on some.
   *
   * @param requests the action, once for each resource of a call
   */
  private void compare(
      String id, Context z3, Layers layers, Verdict verdict, List<String> requests) {
    List<Statement> all =
        layers.inForce().stream()
            .flatMap(layer -> layer.policies().stream())
            .flatMap(policy -> policy.statements().stream())
            .toList();
    int conditions = Z3Encoding.conditions(all);
    BoolExpr allowed = z3.mkTrue();
    BoolExpr world = z3.mkTrue();
    for (String request : requests) {
      Z3Encoding encoding = new Z3Encoding(z3, request, layers.situation(), conditions);
      String action = request.replaceFirst("#.*", "");
      allowed = z3.mkAnd(allowed, new Z3Passage(z3, encoding, layers, action).allowed());
      world = z3.mkAnd(world, encoding.world());
    }
    String about = id + " " + requests + " " + verdict.outcome() + " " + layers;
    boolean some = verdict.effective() != Coverage.NONE;
    agree(z3, z3.mkAnd(world, allowed), some, about + " allowed?");
    boolean refused = verdict.effective() != Coverage.ALL;
    agree(z3, z3.mkAnd(world, z3.mkNot(allowed)), refused, about + " refused?");
  }

  @SuppressWarnings("unchecked") // Z3 takes generic varargs
  private void agree(Context z3, BoolExpr claim, boolean exists, String about) {
    Solver solver = z3.mkSolver();
    Params params = z3.mkParams();
    params.add("timeout", timeout);
    solver.setParameters(params);
    solver.add(claim);
    Status status = solver.check();
    if (status == Status.UNKNOWN) {
      unanswered++;
      return;
    }
    compared++;
    boolean found = status == Status.SATISFIABLE;
    satisfiable += found ? 1 : 0;
    assertThat(found).as("%s%n%s", about, found ? solver.getModel() : "").isEqualTo(exists);
  }
}

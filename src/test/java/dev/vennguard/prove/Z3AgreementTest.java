package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.policy.Effect;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same questions to an SMT solver: it finds a request where we do, and none where we do not.
 */
class Z3AgreementTest {
  private final Catalogue catalogue = Catalogue.bundled();
  private final Prover prover = new Prover(ProofSettings.standard());
  private int compared;
  private int unanswered;
  private final Map<String, Integer> unsupported = new TreeMap<>();
  private int undecided;

  @Test
  void solver_agrees() {
    check(80, 7);
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  @Tag("slow")
  void solver_agreesOften() {
    check(5_000, 77);
    assertThat(compared).isGreaterThan(4_000);
  }

  private void check(int pairs, long seed) {
    List<Subject> subjects = RandomPolicies.SUBJECTS;
    for (int i = 0; i < pairs; i++) {
      Random random = new Random(seed * 1_000_003 + i);
      RandomPolicies policies = new RandomPolicies(random);
      Subject subject = subjects.get(random.nextInt(subjects.size()));
      compare(subject, policies.statements(subject), policies.statements(subject));
      if (i % 1_000 == 999) {
        report(i + 1, seed);
      }
    }
    report(pairs, seed);
  }

  private void report(int pairs, long seed) {
    System.out.printf(
        "seed %d: %d pairs, %d questions compared, %d unanswered by Z3, %d pairs not encoded %s,"
            + " %d undecided%n",
        seed,
        pairs,
        compared,
        unanswered,
        unsupported.values().stream().mapToInt(Integer::intValue).sum(),
        unsupported,
        undecided);
  }

  private void compare(Subject subject, List<Statement> identity, List<Statement> boundary) {
    Layers layers = Layers.identity(List.of(policy(identity))).withBoundary(policy(boundary));
    Verdict verdict =
        prover.prove(layers, catalogue, catalogue.action(subject.action()).orElseThrow());
    if (verdict.effective() == Coverage.UNDECIDED) {
      undecided++;
      return;
    }
    try (Context z3 = new Context(Map.of())) {
      Z3Encoding encoding =
          new Z3Encoding(z3, subject.action(), Z3Encoding.conditions(identity, boundary));
      BoolExpr allowed =
          z3.mkAnd(
              encoding.anyApplies(identity, Effect.ALLOW),
              encoding.anyApplies(boundary, Effect.ALLOW),
              z3.mkNot(encoding.anyApplies(identity, Effect.DENY)),
              z3.mkNot(encoding.anyApplies(boundary, Effect.DENY)));
      agree(z3, encoding, allowed, verdict.effective() != Coverage.NONE, layers);
      agree(z3, encoding, z3.mkNot(allowed), verdict.effective() != Coverage.ALL, layers);
    } catch (Z3Encoding.Unsupported left) {
      unsupported.merge(String.valueOf(left.getMessage()), 1, Integer::sum);
    }
  }

  @SuppressWarnings("unchecked") // Z3 takes generic varargs
  private void agree(
      Context z3, Z3Encoding encoding, BoolExpr claim, boolean exists, Layers layers) {
    Solver solver = z3.mkSolver();
    Params params = z3.mkParams();
    params.add("timeout", 2_000);
    solver.setParameters(params);
    solver.add(z3.mkAnd(encoding.world(), claim));
    Status status = solver.check();
    if (status == Status.UNKNOWN) {
      unanswered++;
      return;
    }
    compared++;
    assertThat(status == Status.SATISFIABLE)
        .as("%s under %s%n%s", claim, layers, status == Status.SATISFIABLE ? solver.getModel() : "")
        .isEqualTo(exists);
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }
}

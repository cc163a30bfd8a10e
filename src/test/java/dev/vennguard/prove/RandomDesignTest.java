package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.design.BoundaryDesigner;
import dev.vennguard.design.DesignResult;
import dev.vennguard.policy.ActionClause;
import dev.vennguard.policy.ActionPattern;
import dev.vennguard.policy.Condition;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.syntax.DocumentSize;
import dev.vennguard.syntax.PolicyPrinter;
import dev.vennguard.syntax.text.Indent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Boundaries designed for random policies, held against single requests. */
class RandomDesignTest {
  private static final int REQUESTS = 60;
  private static final int SUBJECTS = 3;
  private static final int SHORTEST = 90;
  private static final int SPREAD = 900;

  private final Catalogue catalogue = SharedCatalogue.get();
  private final BoundaryDesigner designer =
      new BoundaryDesigner(catalogue, new Prover(ProofSettings.standard()), () -> false);
  private final Evaluator evaluator = new Evaluator();
  private int exact;
  private int wider;
  private int allowed;
  private int roomFound;

  @Test
  void boundary_fits_cutsNothingOff_andNamesWhereItHasRoom() {
    run(7_000, Rounds.of(40));
  }

  @Test
  @Tag("slow")
  void boundary_fits_cutsNothingOff_andNamesWhereItHasRoom_manyPolicies() {
    run(700_000, 10_000);
  }

  private void run(long seed, int count) {
    System.out.println("seed " + seed);
    for (int i = 0; i < count; i++) {
      check(seed + i, new Random(seed + i));
    }
    System.out.printf(
        "%d exact, %d wider, %d allowed requests, %d in the room%n",
        exact, wider, allowed, roomFound);
    assertThat(exact).isGreaterThan(count / 20);
    assertThat(wider).isGreaterThan(count / 20);
    assertThat(allowed).isGreaterThan(count);
    assertThat(roomFound).isPositive();
  }

  private void check(long seed, Random random) {
    RandomPolicies policies = new RandomPolicies(random);
    List<Subject> subjects = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
      subjects.add(subject);
      policies.statements(subject).forEach(one -> statements.add(only(subject, one)));
    }
    Layers layers = Layers.identity(List.of(new Policy(PolicyVersion.V2012_10_17, statements)));
    int most = SHORTEST + random.nextInt(SPREAD);
    if (designer.of(layers, most) instanceof DesignResult.Boundary found) {
      String text = PolicyPrinter.print(found.policy(), Indent.TWO_SPACES);
      assertThat(DocumentSize.of(text).withoutWhiteSpace())
          .isEqualTo(found.size())
          .isLessThanOrEqualTo(most);
      if (found.exact()) {
        exact++;
      } else {
        wider++;
      }
      subjects.forEach(subject -> {
        for (int i = 0; i < REQUESTS; i++) {
          Request request = policies.request(subject).withAction(subject.action());
          check(seed, layers, found, request);
        }
      });
    }
  }

  private void check(long seed, Layers layers, DesignResult.Boundary found, Request request) {
    boolean before = evaluator.decide(layers, request).allowed();
    assertThat(evaluator.decide(layers.withBoundary(found.policy()), request).allowed())
        .as("seed %d, %s%n%s%n%s", seed, request, layers, found.policy())
        .isEqualTo(before);
    allowed += before ? 1 : 0;
    boolean alone = evaluator.decide(Layers.identity(List.of(found.policy())), request).allowed();
    if (alone && !before) {
      roomFound++;
      assertThat(found.beyond())
          .as("seed %d, %s%n%s%n%s", seed, request, layers, found.policy())
          .extracting(one -> catalogue.actions().get(one.action()).qualifiedName())
          .contains(request.action());
    }
  }

  /** Of that action, and with each operator and key once, as in a document. */
  private static Statement only(Subject subject, Statement one) {
    Map<List<Object>, Condition> conditions = new LinkedHashMap<>();
    one.conditions()
        .forEach(each ->
            conditions.putIfAbsent(List.of(each.operator().text(), each.name().folded()), each));
    return one.withActions(new ActionClause(false, List.of(new ActionPattern(subject.action()))))
        .withConditions(List.copyOf(conditions.values()))
        .anonymous();
  }
}

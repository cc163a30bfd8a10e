package dev.vennguard.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.Catalogue;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.policy.Layers;
import dev.vennguard.policy.Policy;
import dev.vennguard.policy.PolicyVersion;
import dev.vennguard.policy.Statement;
import dev.vennguard.prove.RandomSubjects.Subject;
import dev.vennguard.prove.request.ActionShapes;
import dev.vennguard.prove.request.Question;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.prove.result.ProofSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a prover says, and what that costs, does not depend on what it was asked before: also where
 * the budget is nearly too small for the question. Else one text would get two verdicts, one when
 * it is typed and one when it is opened.
 */
class HistoryTest {
  private static final List<Long> BUDGETS = List.of(300L, 3_000L, 30_000L, 300_000L);

  private final Catalogue catalogue = SharedCatalogue.get();
  private final ActionShapes shapes = ActionShapes.of(catalogue);

  @Test
  void verdicts_andTheirCosts_areThoseOfAProverThatKnowsNothing() {
    long seed = 20261126;
    System.out.println("HistoryTest seed " + seed);
    int undecided = 0;
    int decided = 0;
    for (long budget : BUDGETS) {
      Random random = new Random(seed + budget);
      Prover old = new Prover(new ProofSettings(budget));
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < Rounds.of(60); i++) {
        // Sooner or later each question is asked twice, and parts of it more often.
        questions.add(
            i % 3 == 2 ? questions.get(random.nextInt(questions.size())) : question(random));
        Question question = questions.getLast();
        Prover.Priced known = old.priced(question);
        Prover.Priced fresh = new Prover(new ProofSettings(budget)).priced(question);
        String where = "seed %d, budget %d, round %d: %s".formatted(seed, budget, i, question);
        assertThat(known.verdict().outcome()).as(where).isEqualTo(fresh.verdict().outcome());
        assertThat(known.verdict().coverage()).as(where).isEqualTo(fresh.verdict().coverage());
        assertThat(known.verdict().reason()).as(where).isEqualTo(fresh.verdict().reason());
        assertThat(known.steps()).as(where).isEqualTo(fresh.steps());
        if (fresh.verdict().outcome() == Outcome.UNDECIDED) {
          undecided++;
        } else {
          decided++;
        }
      }
    }
    assertThat(undecided).as("questions that were too dear").isGreaterThan(20);
    assertThat(decided).as("questions that were not").isGreaterThan(20);
  }

  private Question question(Random random) {
    RandomPolicies policies = new RandomPolicies(random);
    Subject subject = RandomPolicies.SUBJECTS.get(random.nextInt(RandomPolicies.SUBJECTS.size()));
    Layers layers =
        Layers.identity(List.of(policy(policies.statements(subject))))
            .withBoundary(policy(policies.statements(subject)));
    Action action = catalogue.action(subject.action()).orElseThrow();
    return Question.of(shapes.of(action.index()), layers, action);
  }

  private static Policy policy(List<Statement> statements) {
    return new Policy(PolicyVersion.V2012_10_17, statements);
  }
}

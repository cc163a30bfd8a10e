package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.Rounds;
import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.ReferenceEvaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.prove.PolicyDiff;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Difference.Change;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.drill.Drill;
import dev.vennguard.teach.drill.DrillScore;
import dev.vennguard.teach.drill.MutationKind;
import dev.vennguard.teach.drill.Variation;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.Prediction;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Variations differ from their lesson, never repeat, and have the answer that they state. */
class DrillTest {
  private static final long SEED = Long.getLong("seed", 17);
  private static final int VARIATIONS = Rounds.of(4);

  static List<Lesson> lessons() {
    return CourseTest.lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void variations_haveTheStatedAnswer(Lesson lesson) {
    Drill drill =
        new Drill(lesson, SharedCatalogue.get(), new Prover(ProofSettings.standard()), SEED);
    PolicyDiff diff = new PolicyDiff(SharedCatalogue.get(), new Prover(ProofSettings.thorough()));
    Evaluator evaluator = new Evaluator();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < VARIATIONS; i++) {
      Variation one = drill.next(DrillScore.NONE);
      String where = "%s, seed %s, variation %s".formatted(lesson.head().id(), SEED, i + 1);
      assertThat(seen.add(Map.of("texts", one.pair().texts(), "asked", one.asked())))
          .as(where)
          .isTrue();
      assertThat(diff.firstDifference(lesson.pair().layers(), one.pair().layers()))
          .as(where)
          .singleElement()
          .extracting(entry -> entry.difference().change())
          .isNotIn(Change.SAME, Change.UNDECIDED);
      if (one.asked() instanceof Asked.OneRequest(Request request)) {
        Prediction decided = Prediction.of(evaluator.decide(one.pair().layers(), request));
        assertThat(one.answer()).as(where).isEqualTo(decided);
        if (request.alongside().isEmpty()) {
          assertThat(
                  BeliefsTest.reference(
                      new ReferenceEvaluator(one.pair().layers(), request).answer()))
              .as("%s, by the reference: %s %s", where, request, one.pair().texts())
              .isEqualTo(one.answer());
        }
      } else {
        assertThat(one.answer()).as(where).isNotNull();
      }
    }
  }

  @Test
  void sameSeed_givesTheSame() {
    Lesson lesson = lessons().get(2);
    List<Drill> drills =
        List.of(
            new Drill(lesson, SharedCatalogue.get(), new Prover(ProofSettings.standard()), SEED),
            new Drill(lesson, SharedCatalogue.get(), new Prover(ProofSettings.standard()), SEED));
    EnumSet<MutationKind> kinds = EnumSet.noneOf(MutationKind.class);
    for (int i = 0; i < 20; i++) {
      Variation one = drills.getFirst().next(DrillScore.NONE);
      Variation other = drills.getLast().next(DrillScore.NONE);
      assertThat(other.pair().texts()).isEqualTo(one.pair().texts());
      assertThat(other.asked()).isEqualTo(one.asked());
      assertThat(other.answer()).isEqualTo(one.answer());
      kinds.addAll(one.made());
    }
    assertThat(kinds).hasSizeGreaterThan(3);
  }

  @Test
  void wrongAnswers_bringTheirBeliefBack_andSummaryNamesIt() {
    Lesson lesson = lessons().get(2);
    Drill drill =
        new Drill(lesson, SharedCatalogue.get(), new Prover(ProofSettings.standard()), SEED);
    Variation first = drill.next(DrillScore.NONE);
    while (first.answer().equals(Prediction.ALLOWED)) {
      first = drill.next(DrillScore.NONE);
    }
    int behind = drill.behind(first, Prediction.ALLOWED);
    DrillScore score = DrillScore.NONE.after(first, Prediction.ALLOWED, true, behind);
    assertThat(score.weight(behind)).isEqualTo(4);
    assertThat(score.wrongBeliefs()).containsExactly(behind);
    assertThat(tested(lesson, behind, score))
        .isGreaterThan(tested(lesson, behind, DrillScore.NONE));
    DrillScore right = score;
    for (int i = 0; i < 12; i++) {
      right = right.after(first, first.answer(), true, 0);
    }
    assertThat(right.weight(first.belief())).isEqualTo(DrillScore.LEAST);
    assertThat(right.right()).isEqualTo(12);
    assertThat(right.answered()).isEqualTo(13);
  }

  private static int tested(Lesson lesson, int belief, DrillScore score) {
    Drill drill =
        new Drill(lesson, SharedCatalogue.get(), new Prover(ProofSettings.standard()), SEED);
    int times = 0;
    for (int i = 0; i < 30; i++) {
      times += drill.next(score).belief() == belief ? 1 : 0;
    }
    return times;
  }
}

package dev.vennguard.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.decide.Evaluator;
import dev.vennguard.decide.request.Request;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.Layers;
import dev.vennguard.prove.Prover;
import dev.vennguard.prove.result.Example;
import dev.vennguard.prove.result.ProofSettings;
import dev.vennguard.teach.attack.AttackRun;
import dev.vennguard.teach.attack.AttackRun.Outcome;
import dev.vennguard.teach.attack.DeclaredHoles;
import dev.vennguard.teach.belief.Belief;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.grade.Diagnosis;
import dev.vennguard.teach.grade.GateStep;
import dev.vennguard.teach.grade.GateStepper;
import dev.vennguard.teach.grade.GoalRelation;
import dev.vennguard.teach.grade.Grade;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonHole;
import dev.vennguard.teach.lesson.LessonRepair;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.workspace.DocumentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are judged by what they mean; the gates, the beliefs behind, the holes. */
class GradeTest {
  private static final RepairGrader GRADER =
      new RepairGrader(SharedCatalogue.get(), new Prover(ProofSettings.standard()));

  private static Lesson lesson(String id) {
    return CourseTest.lessons().stream()
        .filter(one -> one.head().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String policy(String statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}";
  }

  private static String allow(String action) {
    return "{\"Effect\":\"Allow\",\"Action\":" + action + ",\"Resource\":\"*\"}";
  }

  private static Grade grade(Lesson lesson, String boundary) {
    return GRADER.grade(
        lesson, lesson.repair().orElseThrow(), Map.of(DocumentId.BOUNDARY, boundary));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[\"s3:*\",\"iam:ListUsers\"]       | EQUAL      | 3",
        "[\"iam:ListUsers\",\"s3:*\"]       | EQUAL      | 3",
        "[\"S3:*\",\"iam:listusers\"]       | EQUAL      | 3",
        "[\"s3:*\",\"s3:Get*\",\"iam:ListUsers\"] | EQUAL | 2",
        "[\"s3:*\",\"iam:List*\"]           | TOO_WIDE   | 0",
        "[\"s3:Get*\",\"iam:ListUsers\"]    | TOO_NARROW | 0",
        "\"*\"                              | TOO_WIDE   | 0",
        "[\"s3:Get*\",\"iam:*\"]            | CROSSES    | 0",
        "\"s3:*\"                           | TOO_NARROW | 0",
      })
  void repair_isHeldAgainstItsGoal_howeverItIsSpelled(
      String action, GoalRelation relation, int stars) {
    Grade grade = grade(lesson("both-must-allow"), policy(allow(action)));
    assertThat(grade.relation()).isEqualTo(relation);
    assertThat(grade.stars().count()).isEqualTo(stars);
  }

  @Test
  void severalStatements_areAsGoodAsOne_butLonger() {
    Grade grade =
        grade(
            lesson("both-must-allow"),
            policy(allow("\"s3:*\"") + "," + allow("\"iam:ListUsers\"")));
    assertThat(grade.relation()).isEqualTo(GoalRelation.EQUAL);
    assertThat(grade.stars().fewest()).isFalse();
    assertThat(grade.stars().nothingElse()).isTrue();
  }

  @Test
  void whatCannotBeRead_isSaid() {
    Lesson lesson = lesson("both-must-allow");
    assertThat(grade(lesson, "{"))
        .satisfies(one -> {
          assertThat(one.relation()).isEqualTo(GoalRelation.UNREADABLE);
          assertThat(one.reason()).startsWith("boundary.json, line 1: ");
        });
    assertThat(grade(lesson, " ").reason()).contains("empty");
    assertThat(grade(lesson, "\u0000").relation()).isEqualTo(GoalRelation.UNREADABLE);
  }

  /** Whatever is shown as too much passes under the answer and not under the goal. */
  @Test
  void witnesses_showWhatTheyAreShownFor() {
    Evaluator evaluator = new Evaluator();
    int shown = 0;
    for (Lesson lesson : CourseTest.lessons()) {
      LessonRepair repair = lesson.repair().orElseThrow();
      Layers start = lesson.pair().layers();
      Layers model = repair.model().layers();
      Grade before = GRADER.grade(lesson, repair, Map.of());
      assertThat(before.relation()).as(lesson.head().id()).isNotEqualTo(GoalRelation.EQUAL);
      assertThat(GRADER.grade(lesson, repair, repair.model().texts()).stars().count())
          .as(lesson.head().id())
          .isEqualTo(3);
      if (before.passes() instanceof Example.Found(Request request)) {
        assertThat(evaluator.decide(start, request).allowed()).isTrue();
        assertThat(evaluator.decide(model, request).allowed()).isFalse();
        shown++;
      }
      if (before.refused() instanceof Example.Found(Request request)) {
        assertThat(evaluator.decide(start, request).allowed()).isFalse();
        assertThat(evaluator.decide(model, request).allowed()).isTrue();
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(15);
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,allowed,1",
    "2,0,allowed,2",
    "3,0,allowed,3",
    "4,0,implicit boundary,4",
    "5,0,allowed,5",
    "6,0,allowed,6",
    "7,0,allowed,7",
    "8,0,allowed,8",
    "9,0,allowed,9",
    "10,0,explicit boundary,10",
    "11,0,implicit boundary,11",
    "14,0,allowed,14",
    "14,0,implicit boundary,14",
    "20,0,implicit identity,20",
    "21,0,allowed,21",
    "22,0,allowed,22",
    "23,0,allowed,23",
    "27,0,allowed,27",
    "28,0,allowed,28"
  })
  void diagnosis_namesTheBelief(int number, int which, String given, int named) {
    Belief belief = new BeliefLibrary().belief(number).orElseThrow();
    Layers layers = belief.smallest().pair().layers();
    Belief.DecidedCase one = belief.smallest().cases().get(which);
    Request request = ((Asked.OneRequest) one.asked()).request();
    Diagnosis diagnosis =
        new Diagnosis(layers, request.action(), new Evaluator().trace(layers, request));
    assertThat(diagnosis.belief(Prediction.parse(given).orElseThrow(), one.answer()))
        .contains(named);
    assertThat(diagnosis.belief(one.answer(), one.answer())).isEmpty();
  }

  @Test
  void gates_lightUpOneAfterTheOther_andSayWhatAnOpenOneWouldChange() {
    Belief belief = new BeliefLibrary().belief(2).orElseThrow();
    Request request = ((Asked.OneRequest) belief.smallest().cases().getFirst().asked()).request();
    GateStepper gates = GateStepper.of(new Evaluator(), belief.smallest().pair().layers(), request);
    assertThat(gates.shown()).isZero();
    assertThat(gates.back().shown()).isZero();
    assertThat(gates.next().back()).isEqualTo(gates);
    assertThat(gates.end().atEnd()).isTrue();
    assertThat(gates.end().next()).isEqualTo(gates.end());
    GateStep boundary =
        gates.steps().stream()
            .filter(step -> step.layer().kind() == LayerKind.BOUNDARY)
            .findFirst()
            .orElseThrow();
    assertThat(boundary.passes()).isFalse();
    assertThat(boundary.deciding()).isTrue();
    assertThat(boundary.ifOpen().allowed()).isTrue();
    assertThat(boundary.speaking()).hasSize(1);
    GateStep identity = gates.steps().getFirst();
    assertThat(identity.passes()).isTrue();
    assertThat(identity.ifOpen().allowed()).isFalse();
  }

  @Test
  void attack_isOverWhenAllHolesAreFound() {
    Lesson lesson = lesson("guard-the-boundary");
    Evaluator evaluator = new Evaluator();
    DeclaredHoles holes = new DeclaredHoles(lesson, lesson.attack().orElseThrow());
    AttackRun run = AttackRun.start(lesson.pair().layers(), List.of(holes));
    Request inside = lesson.attack().orElseThrow().holes().getFirst().example();
    assertThat(run.attempt(evaluator, inside.withAction("s3:GetObject")).outcome())
        .isInstanceOf(Outcome.Refused.class);
    assertThat(run.attempt(evaluator, inside.withAction("iam:GetRole")).outcome())
        .isInstanceOf(Outcome.Inside.class);
    for (LessonHole hole : lesson.attack().orElseThrow().holes()) {
      assertThat(run.over()).isFalse();
      AttackRun.Tried tried = run.attempt(evaluator, hole.example());
      assertThat(tried.outcome())
          .isInstanceOfSatisfying(
              Outcome.Escaped.class, one -> assertThat(one.hole().id()).isEqualTo(hole.id()));
      run = tried.run();
      assertThat(run.attempt(evaluator, hole.example()).outcome())
          .isInstanceOf(Outcome.FoundBefore.class);
    }
    assertThat(run.over()).isTrue();
  }
}

package dev.vennguard.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.attack.AttackRun.Outcome;
import dev.vennguard.teach.grade.GoalRelation;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonHole;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.make.LessonPlan;
import dev.vennguard.teach.progress.Confidence;
import dev.vennguard.workspace.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every stage of a lesson, with right, wrong and equivalent answers; without a window. */
class LessonRunTest {
  private final SimpleDesk desk = new SimpleDesk();
  private final LessonsModel model = model(desk);

  private static LessonsModel model(SimpleDesk desk) {
    LessonsModel model = new LessonsModel(desk, "nothing");
    model.begin();
    return model;
  }

  private LessonRun open(String id, Stage stage) {
    model.open(lesson(id));
    LessonRun run = model.run().orElseThrow();
    for (int page = 0; page < run.stops().size(); page++) {
      if (run.stops().get(page).stage() == stage) {
        run.goTo(page);
        return run;
      }
    }
    throw new AssertionError(id + " has no " + stage);
  }

  private Lesson lesson(String id) {
    return model.course().stream()
        .filter(one -> one.head().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void edit(LessonRun run, DocumentId id, String from, String to) {
    assertThat(desk.editors.get(id)).contains(from);
    desk.editors.put(id, desk.editors.get(id).replace(from, to));
    run.edited();
  }

  private static GoalRelation relation(LessonRun run) {
    return run.grade().orElseThrow().relation();
  }

  @Test
  void predict_covers_thenNamesTheBelief() {
    LessonRun run = open("boundary-grants", Stage.PREDICT);
    run.commit(Prediction.ALLOWED, Confidence.SURE);
    assertThat(run.judged().orElseThrow().correct()).isTrue();
    assertThat(run.judged().orElseThrow().belief()).isZero();
    run.forward();
    assertThat(desk.covered).isTrue();
    run.commit(Prediction.ALLOWED, Confidence.SURE);
    assertThat(desk.covered).isFalse();
    assertThat(desk.pointed).isEqualTo("s3:ListAllMyBuckets");
    JudgedAnswer wrong = run.judged().orElseThrow();
    assertThat(wrong.correct()).isFalse();
    assertThat(wrong.right()).isEqualTo(Prediction.implicit("identity"));
    assertThat(wrong.belief()).isEqualTo(1);
    assertThat(wrong.refutation()).isPresent();
    run.commit(Prediction.implicit("identity"), Confidence.SURE);
    assertThat(run.judged()).contains(wrong);
    assertThat(desk.progress.lesson("boundary-grants").answers()).hasSize(2);
  }

  @Test
  void repair_isJudgedByWhatItMeans() {
    LessonRun run = open("boundary-grants", Stage.REPAIR);
    assertThat(relation(run)).isEqualTo(GoalRelation.TOO_NARROW);
    String was = "\"cloudwatch:ListMetrics\"";
    edit(run, DocumentId.IDENTITY, was, "[\"cloudwatch:ListMetrics\", \"s3:List*\"]");
    assertThat(relation(run)).isEqualTo(GoalRelation.TOO_WIDE);
    edit(run, DocumentId.IDENTITY, "[\"cloudwatch:ListMetrics\", \"s3:List*\"]", "\"s3:List*\"");
    assertThat(relation(run)).isEqualTo(GoalRelation.CROSSES);
    edit(run, DocumentId.IDENTITY, "\"s3:List*\"", "oops");
    assertThat(relation(run)).isEqualTo(GoalRelation.UNREADABLE);
    desk.editors.put(DocumentId.IDENTITY, "");
    run.edited();
    assertThat(relation(run)).isEqualTo(GoalRelation.UNREADABLE);
    run.startAgain();
    assertThat(relation(run)).isEqualTo(GoalRelation.TOO_NARROW);
    // Other words for the same: a wildcard that fits one action, and a list in another order.
    edit(run, DocumentId.IDENTITY, was, "[\"S3:ListAllMyBucket?\", \"cloudwatch:ListMetrics\"]");
    assertThat(relation(run)).isEqualTo(GoalRelation.EQUAL);
    assertThat(desk.progress.lesson("boundary-grants").done()).contains(Stage.REPAIR);
    assertThat(desk.progress.lesson("boundary-grants").stars()).isPositive();
    run.hint();
    run.hint();
    assertThat(run.hints()).hasSize(2);
  }

  @Test
  void repair_saysWhichTextIsNotToBeChanged() {
    LessonRun run = open("boundary-grants", Stage.REPAIR);
    edit(run, DocumentId.BOUNDARY, "\"s3:*\", ", "");
    assertThat(run.forbidden()).contains("boundary.json");
    assertThat(desk.progress.lesson("boundary-grants").done()).doesNotContain(Stage.REPAIR);
  }

  @Test
  void attack_isDecidedLive_andJudgedByTheEscapeChecks_too() {
    LessonRun run = open("guard-the-boundary", Stage.ATTACK);
    Lesson lesson = run.lesson();
    Request first = lesson.attack().orElseThrow().holes().getFirst().example();
    run.attempt(first.withAction("s3:GetObject"));
    assertThat(run.tried()).get().isInstanceOf(Outcome.Refused.class);
    run.attempt(first.withAction("iam:ListRoles"));
    assertThat(run.tried()).get().isInstanceOf(Outcome.Inside.class);
    run.attempt(new Request("", "no such thing", "?", "", Map.of()));
    assertThat(run.tried()).get().isInstanceOf(Outcome.Refused.class);
    // Not one of the lesson's, but a door that the findings know: a login for somebody else.
    run.attempt(
        new Request(
            first.principal(),
            "iam:CreateLoginProfile",
            "arn:aws:iam::111122223333:user/admin",
            "",
            Map.of()));
    assertThat(run.tried()).get().isInstanceOf(Outcome.Escaped.class);
    for (LessonHole hole : lesson.attack().orElseThrow().holes()) {
      assertThat(desk.progress.lesson("guard-the-boundary").done()).doesNotContain(Stage.ATTACK);
      run.attempt(hole.example());
      assertThat(run.tried()).get().isInstanceOf(Outcome.Escaped.class);
    }
    run.attempt(first);
    assertThat(run.tried()).get().isInstanceOf(Outcome.FoundBefore.class);
    assertThat(run.attack().orElseThrow().over()).isTrue();
    assertThat(desk.progress.lesson("guard-the-boundary").done()).contains(Stage.ATTACK);
  }

  @Test
  void drill_goesOn_andEndsWithTheBeliefsThatWereShown() {
    LessonRun run = open("boundary-grants", Stage.DRILL);
    Set<Map<DocumentId, String>> seen = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      AskedQuestion asked = run.question().orElseThrow();
      assertThat(seen.add(asked.pair().texts())).isTrue();
      assertThat(desk.editors).isEqualTo(asked.pair().texts());
      assertThat(desk.covered).isTrue();
      boolean right = i % 2 == 0;
      Prediction other =
          asked.answer().equals(Prediction.ALLOWED)
              ? Prediction.implicit("boundary")
              : Prediction.ALLOWED;
      run.commit(right ? asked.answer() : other, Confidence.THINK);
      assertThat(run.judged().orElseThrow().correct()).isEqualTo(right);
      run.nextVariation();
    }
    run.endDrill();
    assertThat(run.summary()).isTrue();
    assertThat(desk.covered).isFalse();
    assertThat(run.score().answered()).isEqualTo(6);
    assertThat(run.score().right()).isEqualTo(3);
    assertThat(run.score().wrongBeliefs()).doesNotContain(0);
    assertThat(desk.progress.lesson("boundary-grants").done()).contains(Stage.DRILL);
  }

  @Test
  void lesson_isDone_whenItWasGoneThrough_andIsKeptAcrossWindows() {
    desk.editors.put(DocumentId.IDENTITY, "{}");
    LessonRun run = open("boundary-grants", Stage.EXAMPLE);
    while (run.at() < run.stops().size() - 1) {
      run.forward();
    }
    assertThat(run.stop().stage()).isEqualTo(Stage.TRANSFER);
    run.commit(Prediction.explicit("boundary"), Confidence.GUESS);
    assertThat(run.judged().orElseThrow().correct()).isFalse();
    run.goTo(run.at());
    run.commit(Prediction.implicit("identity"), Confidence.SURE);
    assertThat(run.judged().orElseThrow().correct()).isTrue();
    int done = model.stagesDone(lesson("boundary-grants"));
    assertThat(done).isEqualTo(3);
    model.leave();
    assertThat(desk.editors).isEqualTo(Map.of(DocumentId.IDENTITY, "{}"));
    LessonsModel next = model(desk);
    assertThat(next.stagesDone(next.course().getFirst())).isEqualTo(done);
    assertThat(next.next()).contains(next.course().getFirst());
  }

  @Test
  void ownLesson_isMade_damaged_mended_andOpened(@TempDir Path folder) throws IOException {
    desk.editors.putAll(lesson("created-roles").pair().texts());
    Path mine = folder.resolve("mine");
    desk.chosen = java.util.Optional.of(mine);
    model.make();
    LessonMaking making = model.making().orElseThrow();
    Request request = making.example().orElseThrow();
    assertThat(request.action()).isEqualTo("iam:CreateRole");
    making.takeGoal();
    assertThat(making.changed()).isEmpty();
    desk.editors.putAll(lesson("created-roles").repair().orElseThrow().model().texts());
    making.takeGoal();
    assertThat(making.changed()).containsOnlyKeys(DocumentId.BOUNDARY);
    making.write(request, LessonPlan.Words.of("Mine", ""));
    assertThat(making.problems()).isEmpty();
    assertThat(making.written()).contains(mine);
    making.write(request, LessonPlan.Words.of("Mine", ""));
    assertThat(making.problems()).hasSize(1);
    Path questions = mine.resolve("questions.json");
    String good = Files.readString(questions);
    Files.writeString(questions, good.replaceFirst("(\"answer\" ?: )\"[^\"]*\"", "$1\"depends\""));
    model.askForOwn();
    assertThat(model.faulty().orElseThrow().problems().getFirst().text())
        .startsWith("questions.json:3: `first`: the answer `depends` is wrong");
    assertThat(model.run()).isEmpty();
    Files.writeString(questions, good);
    model.again();
    assertThat(model.faulty()).isEmpty();
    assertThat(model.run().orElseThrow().lesson().head().id()).isEqualTo("mine");
    assertThat(model.own()).hasSize(1);
    assertThat(desk.known).containsExactly(mine);
    // At the next start it is listed, as one that is gone as well, until it is taken off the list.
    desk.known.add(folder.resolve("gone"));
    LessonsModel next = new LessonsModel(desk, "");
    next.begin();
    assertThat(next.known())
        .containsExactly(
            new KnownLesson(mine, "Mine", true),
            new KnownLesson(folder.resolve("gone"), "gone", false));
    next.forget(folder.resolve("gone"));
    next.openOwn(mine);
    assertThat(next.known()).isEmpty();
    assertThat(desk.known).containsExactly(mine);
  }
}

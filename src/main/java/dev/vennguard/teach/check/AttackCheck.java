package dev.vennguard.teach.check;

import dev.vennguard.teach.attack.HoleRegions;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.QuestionTruth;
import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonAttack;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonHole;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.Prediction;
import java.util.List;

/** Proves that each hole lets something out, and that no two holes are one. */
final class AttackCheck {
  private final Lesson lesson;
  private final LessonAttack attack;
  private final QuestionJudge judge;
  private final List<LessonProblem> problems;

  AttackCheck(
      Lesson lesson, LessonAttack attack, QuestionJudge judge, List<LessonProblem> problems) {
    this.lesson = lesson;
    this.attack = attack;
    this.judge = judge;
    this.problems = problems;
  }

  void check() {
    HoleRegions regions = new HoleRegions();
    for (LessonHole hole : attack.holes()) {
      QuestionTruth truth =
          judge.truth(lesson.pair().layers(), new Asked.OneRequest(hole.example()));
      if (!truth.answer().filter(Prediction.ALLOWED::equals).isPresent()) {
        report(
            hole,
            "its example does not get out: it is %s; change the example or the policies"
                .formatted(truth.answer().map(Prediction::text).orElse(truth.reason())));
      }
      if (!regions.contains(hole.region(), hole.example())) {
        report(hole, "its example does not lie in its own region: change one of them");
      }
      for (LessonHole other : attack.holes()) {
        if (!other.id().equals(hole.id()) && regions.contains(other.region(), hole.example())) {
          report(
              hole,
              "its example is also one of `%s`: make two holes that differ, or one of both"
                  .formatted(other.id()));
        }
      }
    }
  }

  private void report(LessonHole hole, String message) {
    problems.add(
        new LessonProblem(
            LessonFiles.ATTACK, hole.line(), "`%s`: %s".formatted(hole.id(), message)));
  }
}

package dev.vennguard.teach.check;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.prove.Prover;
import dev.vennguard.teach.belief.BeliefLibrary;
import dev.vennguard.teach.grade.QuestionJudge;
import dev.vennguard.teach.grade.RepairGrader;
import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.LessonReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads lessons and proves what they state: every answer is right and no wrong one accidentally so,
 * the repair is possible and needed, each hint does what it says, each hole lets something out.
 * Keep one for many lessons. Not for several threads at once.
 */
public final class LessonCheck {
  private final Catalogue catalogue;
  private final BeliefLibrary beliefs;
  private final QuestionJudge judge;
  private final RepairGrader grader;

  /** Checks against this catalogue, with that prover. */
  public LessonCheck(Catalogue catalogue, BeliefLibrary beliefs, Prover prover) {
    this.catalogue = catalogue;
    this.beliefs = beliefs;
    this.judge = new QuestionJudge(catalogue, prover);
    this.grader = new RepairGrader(catalogue, prover);
  }

  /** What is wrong with the texts of a lesson, file by file; nothing if it can be taught. */
  public List<LessonProblem> check(LessonFiles files) {
    LessonReader.Read read = LessonReader.read(files, catalogue);
    return read.whole() ? check(read.lesson()) : sorted(read.problems());
  }

  /** What is wrong with a lesson that could be read. */
  public List<LessonProblem> check(Lesson lesson) {
    List<LessonProblem> problems = new ArrayList<>();
    beliefs(lesson, problems);
    QuestionCheck questions = new QuestionCheck(lesson, judge, beliefs, problems);
    lesson.questions().forEach(questions::check);
    lesson.repair().ifPresent(repair -> new RepairCheck(lesson, repair, grader, problems).check());
    lesson.attack().ifPresent(attack -> new AttackCheck(lesson, attack, judge, problems).check());
    return sorted(problems);
  }

  private void beliefs(Lesson lesson, List<LessonProblem> problems) {
    for (int number : lesson.head().beliefs()) {
      if (beliefs.belief(number).isEmpty()) {
        problems.add(
            new LessonProblem(
                LessonFiles.LESSON,
                0,
                "there is no belief %s: they have the numbers 1 to %s"
                    .formatted(number, beliefs.beliefs().size())));
      }
    }
  }

  private static List<LessonProblem> sorted(List<LessonProblem> problems) {
    return problems.stream()
        .distinct()
        .sorted(Comparator.comparing(LessonProblem::file).thenComparingInt(LessonProblem::line))
        .toList();
  }
}

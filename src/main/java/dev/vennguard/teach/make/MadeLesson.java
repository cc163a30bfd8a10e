package dev.vennguard.teach.make;

import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.Prediction;
import java.util.List;

/** What became of a plan. */
public sealed interface MadeLesson {
  /**
   * A lesson that was proved right.
   *
   * @param files its texts
   * @param answer what is right about its question
   */
  record Ready(LessonFiles files, Prediction answer) implements MadeLesson {}

  /**
   * No lesson.
   *
   * @param problems why, and what to do
   */
  record Faulty(List<LessonProblem> problems) implements MadeLesson {
    /** Copies the list. */
    public Faulty {
      problems = List.copyOf(problems);
    }

    static Faulty of(String file, String message) {
      return new Faulty(List.of(new LessonProblem(file, 0, message)));
    }
  }
}

package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonProblem;
import java.nio.file.Path;
import java.util.List;

/**
 * A lesson of a teacher's own.
 *
 * @param place its folder, or its one file
 * @param lesson as far as it could be read
 * @param problems what is wrong with it; empty if all that it states was proved
 */
public record OwnLesson(Path place, Lesson lesson, List<LessonProblem> problems) {
  /** Copies the list. */
  public OwnLesson {
    problems = List.copyOf(problems);
  }
}

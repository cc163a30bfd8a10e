package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonQuestion;
import dev.vennguard.teach.lesson.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a lesson.
 *
 * @param stage where it belongs
 * @param question what is asked there; none where the stage asks nothing of its own
 */
public record LessonStop(Stage stage, Optional<LessonQuestion> question) {
  /** Holes are found before they are closed. */
  private static final List<Stage> ORDER =
      List.of(
          Stage.EXAMPLE,
          Stage.PREDICT,
          Stage.REVEAL,
          Stage.ATTACK,
          Stage.REPAIR,
          Stage.DRILL,
          Stage.TRANSFER);

  /** The pages of a lesson, in order. */
  public static List<LessonStop> of(Lesson lesson) {
    List<LessonStop> stops = new ArrayList<>();
    for (Stage stage : ORDER) {
      switch (stage) {
        case PREDICT, TRANSFER ->
            lesson
                .questions(stage)
                .forEach(one -> stops.add(new LessonStop(stage, Optional.of(one))));
        case EXAMPLE, REVEAL, DRILL -> add(stops, stage, !lesson.prose().text(stage).isBlank());
        case ATTACK -> add(stops, stage, lesson.attack().isPresent());
        case REPAIR -> add(stops, stage, lesson.repair().isPresent());
      }
    }
    if (stops.isEmpty()) {
      stops.add(new LessonStop(Stage.EXAMPLE, Optional.empty()));
    }
    return List.copyOf(stops);
  }

  private static void add(List<LessonStop> stops, Stage stage, boolean there) {
    if (there) {
      stops.add(new LessonStop(stage, Optional.empty()));
    }
  }
}

package dev.vennguard.teach.lesson;

import java.util.List;

/**
 * A boundary with holes.
 *
 * @param holes what is to be found
 * @param fromEscapes whether the open doors that the app finds itself are to be found, too
 */
public record LessonAttack(List<LessonHole> holes, boolean fromEscapes) {
  /** Copies the list. */
  public LessonAttack {
    holes = List.copyOf(holes);
  }
}

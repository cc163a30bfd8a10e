package dev.vennguard.teach.drill;

import dev.vennguard.teach.lesson.Asked;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.Prediction;
import java.util.List;

/**
 * A variation of a lesson's pair, with a question.
 *
 * @param number its place in its drill, from 1
 * @param pair the documents
 * @param asked what is asked
 * @param answer what is right
 * @param made how it was made from the lesson's pair
 * @param belief the belief that it tests, by number
 */
public record Variation(
    int number,
    LessonPair pair,
    Asked asked,
    Prediction answer,
    List<MutationKind> made,
    int belief) {
  /** Copies the list. */
  public Variation {
    made = List.copyOf(made);
  }
}

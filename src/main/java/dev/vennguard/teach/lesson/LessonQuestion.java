package dev.vennguard.teach.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question with its answer.
 *
 * @param id unique in its lesson; its text stands under that heading
 * @param stage where it is asked
 * @param pair the folder of the documents that it is asked of; empty for the lesson's own
 * @param asked what it asks about
 * @param answer what is right
 * @param statement the statement to look at afterwards, if one decides
 * @param wrong wrong answers, with the number of the belief that each shows
 * @param line where it stands in {@code questions.json}, from 1
 */
public record LessonQuestion(
    String id,
    Stage stage,
    String pair,
    Asked asked,
    Prediction answer,
    Optional<StatementRef> statement,
    Map<Prediction, Integer> wrong,
    int line) {
  /** Copies the map. */
  public LessonQuestion {
    wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
  }
}

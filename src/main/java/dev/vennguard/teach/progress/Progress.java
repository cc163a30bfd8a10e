package dev.vennguard.teach.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a learner has done in all lessons.
 *
 * @param lessons by id
 */
public record Progress(Map<String, LessonProgress> lessons) {
  /** Nothing yet. */
  public static final Progress NONE = new Progress(Map.of());

  /** Copies the map; its order is kept. */
  public Progress {
    lessons = Collections.unmodifiableMap(new LinkedHashMap<>(lessons));
  }

  /** How far the learner is in one lesson. */
  public LessonProgress lesson(String id) {
    return lessons.getOrDefault(id, LessonProgress.NONE);
  }

  /** With one lesson as it is now. */
  public Progress with(String id, LessonProgress now) {
    Map<String, LessonProgress> more = new LinkedHashMap<>(lessons);
    more.put(id, now);
    return new Progress(more);
  }

  /** How often wrong answers showed each belief, by number. */
  public Map<Integer, Integer> beliefs() {
    return lessons.values().stream()
        .flatMap(lesson -> lesson.answers().stream())
        .filter(answer -> !answer.correct() && answer.belief() > 0)
        .collect(Collectors.toMap(GivenAnswer::belief, _ -> 1, Integer::sum, TreeMap::new));
  }

  /** All answers of a lesson that were right. */
  public List<GivenAnswer> right(String id) {
    return lesson(id).answers().stream().filter(GivenAnswer::correct).toList();
  }
}

package dev.vennguard.teach.lesson;

import java.util.List;

/**
 * What stands above the prose of a lesson.
 *
 * @param id its id, the name of its folder
 * @param title its title
 * @param goal what the learner can say or do afterwards, in one sentence
 * @param beliefs the beliefs that it undoes, by number
 * @param level 1 for beginners to 3
 * @param minutes how long it takes
 * @param needs ids of lessons that come before it
 * @param terms words that it explains for the first time
 */
public record LessonHead(
    String id,
    String title,
    String goal,
    List<Integer> beliefs,
    int level,
    int minutes,
    List<String> needs,
    List<String> terms) {
  /** Copies the lists. */
  public LessonHead {
    beliefs = List.copyOf(beliefs);
    needs = List.copyOf(needs);
    terms = List.copyOf(terms);
  }
}

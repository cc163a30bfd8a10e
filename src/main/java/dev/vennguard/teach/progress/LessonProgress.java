package dev.vennguard.teach.progress;

import dev.vennguard.teach.lesson.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far a learner is in one lesson.
 *
 * @param done the stages that are behind
 * @param stars of the repair, the most so far, from 0 to 3
 * @param hints how many hints were read
 * @param holes the holes that were found, by id
 * @param answers in their order
 * @param weights of the drill, by belief
 */
public record LessonProgress(
    Set<Stage> done,
    int stars,
    int hints,
    Set<String> holes,
    List<GivenAnswer> answers,
    Map<Integer, Integer> weights) {
  /** Nothing yet. */
  public static final LessonProgress NONE =
      new LessonProgress(Set.of(), 0, 0, Set.of(), List.of(), Map.of());

  /** Copies the collections. */
  public LessonProgress {
    done = Set.copyOf(done);
    holes = Set.copyOf(holes);
    answers = List.copyOf(answers);
    weights = Map.copyOf(weights);
  }

  /** With a stage behind. */
  public LessonProgress done(Stage stage) {
    EnumSet<Stage> more = EnumSet.of(stage);
    more.addAll(done);
    return new LessonProgress(more, stars, hints, holes, answers, weights);
  }

  /** With one more answer. */
  public LessonProgress answered(GivenAnswer answer) {
    List<GivenAnswer> more = new ArrayList<>(answers);
    more.add(answer);
    return new LessonProgress(done, stars, hints, holes, more, weights);
  }

  /** With the stars of a repair, if they are more than before. */
  public LessonProgress repaired(int earned) {
    return new LessonProgress(done, Math.max(stars, earned), hints, holes, answers, weights);
  }

  /** With so many hints read, if that is more than before. */
  public LessonProgress hinted(int read) {
    return new LessonProgress(done, stars, Math.max(hints, read), holes, answers, weights);
  }

  /** With a hole found. */
  public LessonProgress found(String hole) {
    Set<String> more = new TreeSet<>(holes);
    more.add(hole);
    return new LessonProgress(done, stars, hints, more, answers, weights);
  }

  /** With the weights of a drill. */
  public LessonProgress drilled(Map<Integer, Integer> now) {
    return new LessonProgress(done, stars, hints, holes, answers, new TreeMap<>(now));
  }
}

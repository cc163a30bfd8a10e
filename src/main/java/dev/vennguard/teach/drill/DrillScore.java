package dev.vennguard.teach.drill;

import dev.vennguard.teach.lesson.Prediction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a learner does in a drill, and what comes next. The scheme is simple on purpose: every belief
 * has a weight, at first {@value #LEAST}. A wrong answer adds two to the weight of the belief
 * behind it, three if the learner was sure, up to {@value #MOST}; a right answer takes one away
 * from that of the belief that was tested. The next variation is one that tests the heaviest belief
 * among a handful of new ones.
 *
 * @param weights by number of the belief; those that are not listed have the least
 * @param answered how many were answered
 * @param right how many of them rightly
 * @param shown how often a wrong answer showed a belief, by number
 */
public record DrillScore(
    Map<Integer, Integer> weights, int answered, int right, Map<Integer, Integer> shown) {
  /** The weight at first. */
  public static final int LEAST = 1;

  /** The largest weight. */
  public static final int MOST = 9;

  /** Nothing answered yet. */
  public static final DrillScore NONE = new DrillScore(Map.of(), 0, 0, Map.of());

  /** Sorts and copies the maps. */
  public DrillScore {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    shown = Collections.unmodifiableMap(new TreeMap<>(shown));
  }

  /** How much a belief needs practice. */
  public int weight(int belief) {
    return weights.getOrDefault(belief, LEAST);
  }

  /**
   * After an answer.
   *
   * @param given what was answered
   * @param sure whether the learner said to be sure
   * @param behind the belief behind a wrong answer; 0 if there is none: then the belief that the
   *     variation tests needs the practice
   */
  public DrillScore after(Variation variation, Prediction given, boolean sure, int behind) {
    boolean isRight = given.equals(variation.answer());
    Map<Integer, Integer> heavier = new TreeMap<>(weights);
    Map<Integer, Integer> more = new TreeMap<>(shown);
    if (isRight) {
      int less = weight(variation.belief()) - 1;
      heavier.put(variation.belief(), Math.max(LEAST, less));
    } else {
      int needs = behind > 0 ? behind : variation.belief();
      heavier.put(needs, Math.min(MOST, weight(needs) + (sure ? 3 : 2)));
      if (behind > 0) {
        more.merge(behind, 1, Integer::sum);
      }
    }
    return new DrillScore(heavier, answered + 1, right + (isRight ? 1 : 0), more);
  }

  /** The beliefs that wrong answers showed, the most frequent first: what the summary names. */
  public List<Integer> wrongBeliefs() {
    return shown.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}

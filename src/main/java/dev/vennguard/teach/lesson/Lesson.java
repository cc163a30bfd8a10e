package dev.vennguard.teach.lesson;

import dev.vennguard.workspace.StatedSituation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A lesson as its folder says it; what it states is proved by {@code LessonCheck}.
 *
 * @param files the texts that it was read from
 * @param head what stands above its prose
 * @param prose its texts
 * @param situation what is known of every request
 * @param pair its documents
 * @param otherPairs further documents that questions are asked of, by folder
 * @param questions in their order
 * @param repair if the pair is to be put right
 * @param attack if there are holes to find
 */
public record Lesson(
    LessonFiles files,
    LessonHead head,
    LessonProse prose,
    StatedSituation situation,
    LessonPair pair,
    Map<String, LessonPair> otherPairs,
    List<LessonQuestion> questions,
    Optional<LessonRepair> repair,
    Optional<LessonAttack> attack) {
  /** Copies the collections. */
  public Lesson {
    otherPairs = Collections.unmodifiableMap(new TreeMap<>(otherPairs));
    questions = List.copyOf(questions);
  }

  /** The documents that a question is asked of. */
  public LessonPair pair(LessonQuestion question) {
    return otherPairs.getOrDefault(question.pair(), pair);
  }

  /** The questions of one stage. */
  public List<LessonQuestion> questions(Stage stage) {
    return questions.stream().filter(question -> question.stage() == stage).toList();
  }
}

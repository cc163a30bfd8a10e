package dev.vennguard.teach.lesson;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of a lesson, wherever they are kept.
 *
 * @param name the name of the folder, which is the lesson's id
 * @param texts each file by its path in the folder, with {@code /} between its parts
 */
public record LessonFiles(String name, Map<String, String> texts) {
  /** What is said of the lesson itself, and all its prose. */
  public static final String LESSON = "lesson.md";

  /** What is known of every request. */
  public static final String SITUATION = "situation.json";

  /** What is asked. */
  public static final String QUESTIONS = "questions.json";

  /** What a repair must prove. */
  public static final String ASSERTIONS = "assertions.json";

  /** Which documents a repair may change, and its hints. */
  public static final String REPAIR = "repair.json";

  /** The holes that an attack has to find. */
  public static final String ATTACK = "attack.json";

  /** The folder of the documents that the model repair changes. */
  public static final String REPAIRED = "repaired";

  /** Sorts and copies the map. */
  public LessonFiles {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** The text of a file. */
  public Optional<String> text(String file) {
    return Optional.ofNullable(texts.get(file));
  }
}

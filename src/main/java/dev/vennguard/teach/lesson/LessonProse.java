package dev.vennguard.teach.lesson;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a lesson says in a language: the texts stand together, so that a translation is one
 * file.
 *
 * @param stages what is said at each stage
 */
public record LessonProse(Map<Stage, StageText> stages) {
  /** Copies the map. */
  public LessonProse {
    EnumMap<Stage, StageText> copy = new EnumMap<>(Stage.class);
    copy.putAll(stages);
    stages = Collections.unmodifiableMap(copy);
  }

  /**
   * What is said at one stage, in a subset of Markdown: paragraphs, lists, {@code code} and bold.
   *
   * @param text what comes first
   * @param line of the heading, from 1
   * @param parts the texts of questions, hints and holes, by id
   */
  public record StageText(String text, int line, Map<String, Part> parts) {
    /** Sorts and copies the map. */
    public StageText {
      parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }
  }

  /**
   * The text of one question, hint or hole.
   *
   * @param text what is asked or said
   * @param note what is said after the answer; may be empty
   * @param line of the heading, from 1
   */
  public record Part(String text, String note, int line) {}

  /** What is said of one question, hint or hole. */
  public Optional<Part> part(Stage stage, String id) {
    return Optional.ofNullable(stages.get(stage))
        .flatMap(one -> Optional.ofNullable(one.parts().get(id)));
  }

  /** What comes first at a stage; empty where the lesson does not have it. */
  public String text(Stage stage) {
    StageText found = stages.get(stage);
    return found == null ? "" : found.text();
  }
}

package dev.vennguard.teach.lesson;

import dev.vennguard.catalog.Catalogue;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the texts of a lesson. Never throws: what is wrong is listed with its place. */
public final class LessonReader {
  private final Catalogue catalogue;
  private final LessonFiles files;
  private final List<LessonProblem> problems = new ArrayList<>();

  private LessonReader(LessonFiles files, Catalogue catalogue) {
    this.files = files;
    this.catalogue = catalogue;
  }

  /**
   * A lesson as far as it could be read.
   *
   * @param problems what is wrong; empty if the lesson is whole, though not yet proved right
   */
  public record Read(Lesson lesson, List<LessonProblem> problems) {
    /** Copies the list. */
    public Read {
      problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean whole() {
      return problems.isEmpty();
    }
  }

  /** Reads a lesson in English. */
  public static Read read(LessonFiles files, Catalogue catalogue) {
    return read(files, catalogue, "en");
  }

  /**
   * Reads a lesson.
   *
   * @param catalogue must know the actions that the lesson names
   * @param language two letters: its texts are read from {@code lesson.de.md} where there is one
   */
  public static Read read(LessonFiles files, Catalogue catalogue, String language) {
    return new LessonReader(files, catalogue).read(language);
  }

  private Read read(String language) {
    String translated = "lesson." + language + ".md";
    String file = files.texts().containsKey(translated) ? translated : LessonFiles.LESSON;
    ProseReader.Content content = new ProseReader(file, required(file), problems).read();
    StatedSituation stated =
        part(LessonFiles.SITUATION)
            .map(json -> new SituationReader(json).read())
            .orElse(StatedSituation.NOTHING);
    Map<String, LessonPair> pairs = new TreeMap<>(new PairReader(files, stated, problems).read());
    LessonPair pair = pairs.getOrDefault("", LessonPair.read(Map.of(), stated));
    pairs.remove("");
    required(LessonFiles.QUESTIONS);
    List<LessonQuestion> questions =
        part(LessonFiles.QUESTIONS)
            .map(json -> new QuestionReader(json, stated).read())
            .orElse(List.of());
    Optional<LessonRepair> repair = new RepairReader(files, catalogue, pair, problems).read();
    Optional<LessonAttack> attack =
        part(LessonFiles.ATTACK)
            .flatMap(json ->
                new AttackReader(json, files.text(LessonFiles.ATTACK).orElse(""), stated).read());
    Lesson lesson =
        new Lesson(
            files, content.head(), content.prose(), stated, pair, pairs, questions, repair, attack);
    new TextsCheck(file, lesson, problems).check();
    unique(questions);
    return new Read(lesson, problems);
  }

  private void unique(List<LessonQuestion> questions) {
    Set<String> ids = new HashSet<>();
    for (LessonQuestion question : questions) {
      if (!ids.add(question.id())) {
        problems.add(
            new LessonProblem(
                LessonFiles.QUESTIONS,
                question.line(),
                "there are two questions `%s`: rename one".formatted(question.id())));
      }
    }
  }

  private String required(String file) {
    if (files.text(file).isEmpty()) {
      problems.add(
          new LessonProblem(file, 0, "the file is missing: add it, or check the folder's name"));
    }
    return files
        .text(file)
        .orElse("---\nformat: 1\nid: x\ntitle: x\ngoal: x\nlevel: 1\nminutes: 5\n---");
  }

  private Optional<JsonPart> part(String file) {
    return files.text(file).map(text -> new JsonPart(file, text, problems));
  }
}

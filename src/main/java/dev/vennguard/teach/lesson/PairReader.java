package dev.vennguard.teach.lesson;

import dev.vennguard.syntax.Reading;
import dev.vennguard.syntax.problem.Severity;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the documents of a lesson among its files. Never throws. */
final class PairReader {
  private static final List<String> OTHERS =
      List.of(
          LessonFiles.LESSON,
          LessonFiles.SITUATION,
          LessonFiles.QUESTIONS,
          LessonFiles.ASSERTIONS,
          LessonFiles.REPAIR,
          LessonFiles.ATTACK);

  private final LessonFiles files;
  private final StatedSituation stated;
  private final List<LessonProblem> problems;
  private final Map<String, Map<DocumentId, String>> folders = new TreeMap<>();

  PairReader(LessonFiles files, StatedSituation stated, List<LessonProblem> problems) {
    this.files = files;
    this.stated = stated;
    this.problems = problems;
  }

  /** Each pair by its folder; the lesson's own under the empty name. */
  Map<String, LessonPair> read() {
    folders.put("", new LinkedHashMap<>());
    files.texts().forEach(this::sort);
    Map<String, LessonPair> pairs = new TreeMap<>();
    folders.forEach((folder, texts) -> {
      LessonPair pair = LessonPair.read(texts, stated);
      String prefix = folder.isEmpty() ? "" : folder + "/";
      pair.policies().forEach(one -> problems(prefix + one.file(), one.reading(), problems));
      pairs.put(folder, pair);
    });
    if (pairs.getOrDefault("", LessonPair.read(Map.of(), stated)).policies().isEmpty()) {
      problems.add(
          new LessonProblem(
              "boundary.json",
              0,
              "there is no policy: add `identity.json` and `boundary.json`, or one of them"));
    }
    return pairs;
  }

  private void sort(String file, String text) {
    int slash = file.lastIndexOf('/');
    String folder = slash < 0 ? "" : file.substring(0, slash);
    String name = file.substring(slash + 1);
    if (folder.equals(LessonFiles.REPAIRED) || (folder.isEmpty() && other(name))) {
      return;
    }
    LessonPair.document(name)
        .ifPresentOrElse(
            id -> folders.computeIfAbsent(folder, _ -> new LinkedHashMap<>()).put(id, text),
            () ->
                problems.add(
                    new LessonProblem(
                        file,
                        0,
                        "a lesson has no file of that name: rename it (`identity.json`,"
                            + " `boundary.json`, `%s`), or take it away"
                                .formatted(String.join("`, `", OTHERS)))));
  }

  /** {@code lesson.de.md} is a translation of {@code lesson.md}. */
  private static boolean other(String name) {
    return OTHERS.contains(name) || name.matches("lesson\\.[a-z]{2,3}\\.md");
  }

  /** Says what IAM would refuse. */
  static void problems(String file, Reading reading, List<LessonProblem> problems) {
    reading.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .forEach(problem ->
            problems.add(
                new LessonProblem(
                    file, reading.lines().line(problem.span().start()), problem.message())));
  }
}

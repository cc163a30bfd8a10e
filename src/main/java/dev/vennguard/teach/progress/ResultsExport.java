package dev.vennguard.teach.progress;

import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.exchange.report.CsvRow;
import dev.vennguard.teach.lesson.Stage;
import dev.vennguard.teach.lesson.TeachWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A learner's results, to hand to a teacher. */
public final class ResultsExport {
  private static final String FORMAT = "vennguard-results/1";

  private final TeachWords words;

  /**
   * @param words for the beliefs
   */
  public ResultsExport(TeachWords words) {
    this.words = words;
  }

  /**
   * All lessons with their answers, and the beliefs that wrong ones showed, as JSON.
   *
   * @param learner a name, as the learner wrote it; may be empty
   */
  public String json(String learner, Progress progress) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("learner", learner);
    List<Object> lessons = new ArrayList<>();
    progress
        .lessons()
        .forEach((id, lesson) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("lesson", id);
          one.put("done", lesson.done().stream().sorted().map(Stage::id).toList());
          one.put("stars", lesson.stars());
          one.put("hints", lesson.hints());
          one.put("holes", lesson.holes().stream().sorted().toList());
          one.put("answers", lesson.answers().stream().map(ProgressFile::tree).toList());
          lessons.add(one);
        });
    root.put("lessons", lessons);
    List<Object> beliefs = new ArrayList<>();
    progress
        .beliefs()
        .forEach((belief, times) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("belief", belief);
          one.put("says", words.belief(belief));
          one.put("times", times);
          beliefs.add(one);
        });
    root.put("beliefs", beliefs);
    return JsonText.write(root);
  }

  /**
   * A row per answer, as RFC 4180 has it; what a spreadsheet would take for a formula is defused.
   */
  public String csv(String learner, Progress progress) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        CsvRow.of(
            List.of(
                "learner",
                "lesson",
                "question",
                "given",
                "right",
                "correct",
                "confidence",
                "belief",
                "at")));
    progress
        .lessons()
        .forEach((id, lesson) -> {
          for (GivenAnswer answer : lesson.answers()) {
            csv.append(
                CsvRow.of(
                    List.of(
                        learner,
                        id,
                        answer.question(),
                        answer.given().text(),
                        answer.right().text(),
                        answer.correct() ? "yes" : "no",
                        answer.confidence().id(),
                        answer.belief() == 0 ? "" : words.belief(answer.belief()),
                        answer.at().toString())));
          }
        });
    return csv.toString();
  }
}

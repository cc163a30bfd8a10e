package dev.vennguard.teach.lesson;

import dev.vennguard.exchange.request.Spelling;
import dev.vennguard.teach.lesson.LessonProse.Part;
import dev.vennguard.teach.lesson.LessonProse.StageText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code lesson.md}: front matter between two lines of {@code ---}, then a heading for each
 * stage, with a smaller heading for each question, hint or hole. Never throws.
 */
final class ProseReader {
  /** The layout of folders that this program knows. */
  static final int FORMAT = 1;

  private static final List<String> KEYS =
      List.of("format", "id", "title", "goal", "beliefs", "level", "minutes", "needs", "terms");
  private static final List<String> NEEDED = List.of("id", "title", "goal", "level", "minutes");

  private final String file;
  private final List<String> lines;
  private final List<LessonProblem> problems;
  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<Stage, StageText> stages = new EnumMap<>(Stage.class);
  private int at;

  ProseReader(String file, String text, List<LessonProblem> problems) {
    this.file = file;
    this.lines = text.lines().toList();
    this.problems = problems;
  }

  /** What the file says. */
  record Content(LessonHead head, LessonProse prose) {}

  Content read() {
    frontMatter();
    while (at < lines.size()) {
      stage();
    }
    return new Content(head(), new LessonProse(stages));
  }

  private void frontMatter() {
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      report(1, "the first line must be `---`: what is said of the lesson stands below it");
      return;
    }
    for (at = 1; at < lines.size() && !lines.get(at).strip().equals("---"); at++) {
      entry(lines.get(at));
    }
    if (at == lines.size()) {
      report(1, "the second line `---` is missing: add it below what is said of the lesson");
    }
    at++;
    format();
    for (String key : NEEDED) {
      if (!head.containsKey(key)) {
        report(1, "`%s:` is missing: add a line for it above the second `---`".formatted(key));
      }
    }
  }

  private void entry(String line) {
    int colon = line.indexOf(':');
    if (line.isBlank()) {
      return;
    }
    String key = colon < 0 ? line.strip() : line.substring(0, colon).strip();
    if (colon < 0 || !KEYS.contains(key)) {
      String advice =
          KEYS.stream()
              .filter(known -> Spelling.near(key, known))
              .findFirst()
              .map(known -> "write `" + known + ":`")
              .orElse("known are `" + String.join("`, `", KEYS) + "`");
      report(at + 1, "unknown line `%s`: %s".formatted(key, advice));
    } else if (head.put(key, line.substring(colon + 1).strip()) != null) {
      report(at + 1, "`%s:` stands twice: remove one".formatted(key));
    }
    places.put(key, at + 1);
  }

  private void format() {
    Optional<Integer> format = number("format", 1, 999);
    if (format.isEmpty() && !head.containsKey("format")) {
      report(1, "`format:` is missing: add `format: %s`".formatted(FORMAT));
    } else if (format.isPresent() && format.get() > FORMAT) {
      report(
          places.getOrDefault("format", 1),
          "format %s is newer than this program, which knows up to %s: use a newer version"
              .formatted(format.get(), FORMAT));
    }
  }

  private LessonHead head() {
    List<Integer> beliefs = new ArrayList<>();
    for (String one : list("beliefs")) {
      if (one.matches("\\d{1,3}")) {
        beliefs.add(Integer.valueOf(one));
      } else {
        report(places.getOrDefault("beliefs", 1), "belief `%s` is no number".formatted(one));
      }
    }
    return new LessonHead(
        head.getOrDefault("id", ""),
        head.getOrDefault("title", ""),
        head.getOrDefault("goal", ""),
        beliefs,
        number("level", 1, 3).orElse(1),
        number("minutes", 1, 120).orElse(5),
        list("needs"),
        list("terms"));
  }

  private List<String> list(String key) {
    return Arrays.stream(head.getOrDefault(key, "").split(",", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private Optional<Integer> number(String key, int least, int most) {
    String text = head.getOrDefault(key, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int value = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      report(
          places.getOrDefault(key, 1),
          "`%s: %s` must be a whole number from %s to %s".formatted(key, text, least, most));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /** One heading and what stands below it. */
  private void stage() {
    String line = lines.get(at).strip();
    if (!line.startsWith("## ")) {
      if (!line.isEmpty()) {
        report(at + 1, "this stands below no stage: add a heading such as `## Predict` above it");
      }
      at++;
      while (at < lines.size() && !lines.get(at).startsWith("## ")) {
        at++;
      }
      return;
    }
    int place = at + 1;
    Optional<Stage> stage = Stage.named(line.substring(3).strip());
    if (stage.isEmpty()) {
      report(
          place,
          "`%s` is no stage: stages are Example, Predict, Reveal, Repair, Attack, Drill, Transfer"
              .formatted(line.substring(3).strip()));
    }
    at++;
    String text = paragraph();
    Map<String, Part> parts = new LinkedHashMap<>();
    while (at < lines.size() && lines.get(at).startsWith("### ")) {
      part(parts);
    }
    if (stage.isPresent() && stages.put(stage.get(), new StageText(text, place, parts)) != null) {
      report(place, "the stage `%s` stands twice: put both together".formatted(line));
    }
  }

  private void part(Map<String, Part> parts) {
    int place = at + 1;
    String id = lines.get(at).substring(4).strip();
    at++;
    List<String> text = new ArrayList<>();
    List<String> note = new ArrayList<>();
    for (String line : paragraph().lines().toList()) {
      if (line.startsWith(">")) {
        note.add(line.substring(1).strip());
      } else {
        text.add(line);
      }
    }
    Part part = new Part(joined(text), joined(note), place);
    if (part.text().isEmpty()) {
      report(place, "there is no text below `### %s`: write it".formatted(id));
    }
    if (parts.put(id, part) != null) {
      report(place, "`### %s` stands twice in its stage: rename one".formatted(id));
    }
  }

  /** Up to the next heading. */
  private String paragraph() {
    List<String> found = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).matches("##{1,2} .*")) {
      found.add(lines.get(at));
      at++;
    }
    return joined(found);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines).strip();
  }

  private void report(int line, String message) {
    problems.add(new LessonProblem(file, line, message));
  }
}

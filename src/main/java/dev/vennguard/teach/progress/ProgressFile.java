package dev.vennguard.teach.progress;

import dev.vennguard.exchange.file.AtomicFile;
import dev.vennguard.exchange.file.RegularFile;
import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import dev.vennguard.teach.lesson.JsonPart;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.lesson.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The file in which progress is kept. It is written whole or not at all. */
public final class ProgressFile {
  private static final String FORMAT = "vennguard-progress/1";
  private static final int LARGEST = 8_000_000;
  private static final List<String> OF_LESSONS =
      List.of("done", "stars", "hints", "holes", "answers", "weights");
  private static final List<String> OF_ANSWERS =
      List.of("question", "given", "right", "confidence", "belief", "at");

  private ProgressFile() {}

  /**
   * What was read.
   *
   * @param progress as far as it could be read
   * @param problem why the file must not be overwritten, in plain words; empty if it may be
   */
  public record Read(Progress progress, String problem) {}

  /** Reads the file; where there is none nothing was done yet. Never throws. */
  public static Read read(Path file) {
    if (!Files.exists(file)) {
      return new Read(Progress.NONE, "");
    }
    try {
      Optional<byte[]> bytes = RegularFile.read(file, LARGEST);
      return bytes.isEmpty()
          ? new Read(Progress.NONE, file + " is too large to be progress: move it away")
          : parse(file.toString(), new String(bytes.get(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return new Read(Progress.NONE, file + " cannot be read: check its rights");
    }
  }

  static Read parse(String file, String text) {
    List<LessonProblem> problems = new ArrayList<>();
    JsonPart json = new JsonPart(file, text, problems);
    Optional<ObjectNode> root = json.root(List.of("format", "lessons"));
    Progress progress = Progress.NONE;
    if (root.isPresent()) {
      String format = json.required(root.get(), "format").orElse("");
      if (!format.equals(FORMAT)) {
        return new Read(
            Progress.NONE,
            "%s is `%s`, and this program knows `%s`: it was written by a newer version, or is no"
                    .formatted(file, format, FORMAT)
                + " progress; it is left as it is");
      }
      Optional<JsonNode> lessons = JsonPart.value(root.get(), "lessons");
      if (lessons.isPresent() && lessons.get() instanceof ObjectNode all) {
        for (Member lesson : all.members()) {
          if (lesson.value() instanceof ObjectNode one) {
            progress = progress.with(lesson.name(), lesson(json, one));
          }
        }
      }
    }
    return new Read(
        progress,
        problems.isEmpty()
            ? ""
            : problems.getFirst().text()
                + "; progress is not kept until the file is repaired or moved");
  }

  private static LessonProgress lesson(JsonPart json, ObjectNode object) {
    json.members(object, OF_LESSONS);
    Set<Stage> done = EnumSet.noneOf(Stage.class);
    json.texts(object, "done").forEach(word -> Stage.named(word).ifPresent(done::add));
    List<GivenAnswer> answers = new ArrayList<>();
    json.objects(object, "answers").forEach(one -> answer(json, one).ifPresent(answers::add));
    Map<Integer, Integer> weights = new TreeMap<>();
    if (JsonPart.value(object, "weights").orElse(object) instanceof ObjectNode all) {
      for (Member one : all.members()) {
        if (one.name().matches("\\d{1,3}")) {
          json.number(one.value(), one.name())
              .ifPresent(weight -> weights.put(Integer.valueOf(one.name()), weight));
        }
      }
    }
    return new LessonProgress(
        done,
        number(json, object, "stars"),
        number(json, object, "hints"),
        new TreeSet<>(json.texts(object, "holes")),
        answers,
        weights);
  }

  private static int number(JsonPart json, ObjectNode object, String name) {
    return JsonPart.value(object, name).flatMap(node -> json.number(node, name)).orElse(0);
  }

  private static Optional<GivenAnswer> answer(JsonPart json, ObjectNode object) {
    json.members(object, OF_ANSWERS);
    Optional<String> question = json.required(object, "question");
    Optional<Prediction> given = json.required(object, "given").flatMap(Prediction::parse);
    Optional<Prediction> right = json.required(object, "right").flatMap(Prediction::parse);
    if (question.isEmpty() || given.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GivenAnswer(
            question.get(),
            given.get(),
            right.get(),
            json.text(object, "confidence").flatMap(Confidence::named).orElse(Confidence.THINK),
            number(json, object, "belief"),
            instant(json.text(object, "at").orElse(""))));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException unknown) {
      return Instant.EPOCH;
    }
  }

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written; the old one is then untouched
   */
  public static void write(Path file, Progress progress) throws IOException {
    AtomicFile.write(file, text(progress));
  }

  static String text(Progress progress) {
    Map<String, Object> lessons = new LinkedHashMap<>();
    progress.lessons().forEach((id, lesson) -> lessons.put(id, tree(lesson)));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("lessons", lessons);
    return JsonText.write(root);
  }

  private static Map<String, Object> tree(LessonProgress lesson) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("done", lesson.done().stream().sorted().map(Stage::id).toList());
    tree.put("stars", lesson.stars());
    tree.put("hints", lesson.hints());
    tree.put("holes", lesson.holes().stream().sorted().toList());
    tree.put("answers", lesson.answers().stream().map(ProgressFile::tree).toList());
    Map<String, Integer> weights = new TreeMap<>();
    lesson.weights().forEach((belief, weight) -> weights.put(String.valueOf(belief), weight));
    tree.put("weights", weights);
    return tree;
  }

  static Map<String, Object> tree(GivenAnswer answer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("question", answer.question());
    tree.put("given", answer.given().text());
    tree.put("right", answer.right().text());
    tree.put("confidence", answer.confidence().id());
    tree.put("belief", answer.belief());
    tree.put("at", answer.at().toString());
    return tree;
  }
}

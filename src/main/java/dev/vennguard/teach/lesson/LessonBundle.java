package dev.vennguard.teach.lesson;

import dev.vennguard.exchange.json.JsonText;
import dev.vennguard.syntax.json.JsonNode;
import dev.vennguard.syntax.json.JsonNode.Member;
import dev.vennguard.syntax.json.JsonNode.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lesson as one file, to hand on: {@code {"format":"vennguard-lesson/1","id":…,"files":{…}}}. */
public final class LessonBundle {
  /** Names the layout; a reader refuses what it does not know. */
  public static final String FORMAT = "vennguard-lesson/1";

  /** How the names of such files end. */
  public static final String SUFFIX = ".vennlesson.json";

  private LessonBundle() {}

  /** The texts of a lesson as one text. */
  public static String write(LessonFiles files) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("id", files.name());
    root.put("files", files.texts());
    return JsonText.write(root);
  }

  /** The texts of a lesson out of one text. Never throws; problems are added. */
  public static LessonFiles read(String file, String text, List<LessonProblem> problems) {
    JsonPart json = new JsonPart(file, text, problems);
    Optional<ObjectNode> root = json.root(List.of("format", "id", "files"));
    if (root.isEmpty()) {
      return new LessonFiles(file, Map.of());
    }
    Optional<String> format = json.required(root.get(), "format");
    if (format.isPresent() && !format.get().equals(FORMAT)) {
      json.report(
          "`%s` is not `%s`: the file is no lesson, or for a newer version of this program"
              .formatted(format.get(), FORMAT),
          JsonPart.start(root.get()));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<JsonNode> files = JsonPart.value(root.get(), "files");
    if (files.isPresent() && files.get() instanceof ObjectNode object) {
      for (Member member : object.members()) {
        if (harmless(member.name())) {
          json.text(member.value(), member.name()).ifPresent(one -> texts.put(member.name(), one));
        } else {
          json.report(
              "`%s` is no name of a file in a lesson: rename it".formatted(member.name()),
              member.nameSpan());
        }
      }
    } else {
      json.report("`files` is missing: add the texts by name", JsonPart.start(root.get()));
    }
    return new LessonFiles(json.required(root.get(), "id").orElse(file), texts);
  }

  /** A name that cannot lead out of the folder that the lesson is unpacked into. */
  private static boolean harmless(String name) {
    return name.matches("([a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9.-]*") && !name.contains("..");
  }
}

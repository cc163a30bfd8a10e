package dev.vennguard.teach.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lessons that come with the app, in the order of the course. */
public final class CourseLibrary {
  private static final String COURSE = "course.txt";

  /** Knows where they are. */
  public CourseLibrary() {}

  /** The ids of all lessons, each needing only what came before it. */
  public List<String> ids() {
    return TeachText.read(COURSE).lines().filter(line -> !line.startsWith(" ")).toList();
  }

  /** The texts of all lessons, in order. */
  public List<LessonFiles> lessons() {
    return ids().stream().map(this::lesson).toList();
  }

  /** The texts of one lesson; of none if there is no lesson of that id. */
  public LessonFiles lesson(String id) {
    Map<String, String> texts = new LinkedHashMap<>();
    boolean here = false;
    for (String line : TeachText.read(COURSE).lines().toList()) {
      if (!line.startsWith(" ")) {
        here = line.equals(id);
      } else if (here) {
        String file = line.strip();
        texts.put(file, TeachText.read("course/" + id + "/" + file));
      }
    }
    return new LessonFiles(id, texts);
  }
}

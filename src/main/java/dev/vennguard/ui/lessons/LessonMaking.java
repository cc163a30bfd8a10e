package dev.vennguard.ui.lessons;

import dev.vennguard.decide.request.Request;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonProblem;
import dev.vennguard.teach.lesson.Prediction;
import dev.vennguard.teach.make.LessonPlan;
import dev.vennguard.teach.make.MadeLesson;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lesson while it is made of the pair that stood in the editors. */
public final class LessonMaking {
  /** Asks for itself: a question about what is typed must not take the place of making it. */
  private final Object maker = new Object();

  private final LessonDesk desk;
  private final Runnable told;
  private final Map<DocumentId, String> texts;
  private final StatedSituation stated;
  private Optional<Map<DocumentId, String>> goal = Optional.empty();
  private Optional<Prediction> answer = Optional.empty();
  private Optional<Request> example = Optional.empty();
  private Optional<Path> written = Optional.empty();
  private List<LessonProblem> problems = List.of();

  /** Of the pair as it stands. */
  LessonMaking(LessonDesk desk, Runnable told) {
    this.desk = desk;
    this.told = told;
    texts = desk.texts();
    stated = desk.stated();
    String action = desk.selected().orElse("");
    desk.ask(
        this,
        engine -> engine.example(pair(), action),
        found -> {
          example = Optional.of(found);
          told.run();
        });
  }

  private LessonPair pair() {
    return LessonPair.read(texts, stated);
  }

  /** Decides what is right about a request. */
  void decide(Request request) {
    desk.ask(
        this,
        engine -> engine.answer(pair(), request),
        found -> {
          answer = found;
          told.run();
        });
  }

  /** What the editors say now is what a right repair lets through. */
  void takeGoal() {
    goal = Optional.of(desk.texts());
    told.run();
  }

  /** The lesson has no repair. */
  void dropGoal() {
    goal = Optional.empty();
    told.run();
  }

  /** The documents that the goal changes, with their texts; empty while there is no goal. */
  Map<DocumentId, String> changed() {
    Map<DocumentId, String> changed = new LinkedHashMap<>();
    goal.ifPresent(now -> {
      now.forEach((id, text) -> {
        if (!text.equals(texts.getOrDefault(id, ""))) {
          changed.put(id, text);
        }
      });
      texts.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> changed.put(id, ""));
    });
    return changed;
  }

  /** Asks for a folder, makes the lesson, proves it and writes it. */
  void write(Request request, LessonPlan.Words words) {
    String title = words.title().isBlank() ? "a-lesson" : words.title();
    String proposed =
        title.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Optional<Path> folder = desk.newFolder(proposed);
    if (folder.isEmpty()) {
      return;
    }
    Path last = folder.get().toAbsolutePath().normalize().getFileName();
    LessonPair pair = pair();
    LessonPlan plan =
        new LessonPlan(
            last == null ? "lesson" : last.toString(), pair, stated, request, words, changed());
    desk.ask(maker, engine -> engine.make(plan), made -> made(folder.get(), made));
  }

  private void made(Path folder, MadeLesson made) {
    switch (made) {
      case MadeLesson.Faulty(var found) -> {
        problems = found;
        told.run();
      }
      case MadeLesson.Ready(var files, var right) -> {
        answer = Optional.of(right);
        problems = List.of();
        desk.make(
            folder,
            files,
            failed -> {
              problems =
                  failed.isEmpty()
                      ? List.of()
                      : List.of(new LessonProblem(folder.toString(), 0, failed));
              written = failed.isEmpty() ? Optional.of(folder) : Optional.empty();
              told.run();
            });
      }
    }
  }

  /** Whether the author took a goal. */
  boolean hasGoal() {
    return goal.isPresent();
  }

  /** What is right, as far as it was decided. */
  Optional<Prediction> answer() {
    return answer;
  }

  /** A request to begin with, of the action that was selected. */
  Optional<Request> example() {
    return example;
  }

  /** Why there is no lesson. */
  List<LessonProblem> problems() {
    return problems;
  }

  /** Where the lesson is, once it is written. */
  Optional<Path> written() {
    return written;
  }
}

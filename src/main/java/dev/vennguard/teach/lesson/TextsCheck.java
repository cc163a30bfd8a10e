package dev.vennguard.teach.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the prose and the files of a lesson against each other: each id has its text. */
final class TextsCheck {
  private final String file;
  private final Lesson lesson;
  private final List<LessonProblem> problems;
  private final Set<String> used = new HashSet<>();

  TextsCheck(String file, Lesson lesson, List<LessonProblem> problems) {
    this.file = file;
    this.lesson = lesson;
    this.problems = problems;
  }

  void check() {
    for (LessonQuestion question : lesson.questions()) {
      part(question.stage(), question.id(), LessonFiles.QUESTIONS, question.line());
    }
    lesson
        .repair()
        .ifPresent(repair -> {
          repair
              .hints()
              .forEach(hint -> part(Stage.REPAIR, hint.id(), LessonFiles.REPAIR, hint.line()));
          stage(Stage.REPAIR, LessonFiles.REPAIR);
        });
    lesson
        .attack()
        .ifPresent(attack -> {
          attack
              .holes()
              .forEach(hole -> part(Stage.ATTACK, hole.id(), LessonFiles.ATTACK, hole.line()));
          stage(Stage.ATTACK, LessonFiles.ATTACK);
        });
    unused();
    head();
  }

  private void stage(Stage stage, String from) {
    if (lesson.prose().text(stage).isEmpty()) {
      problems.add(
          new LessonProblem(
              file,
              0,
              "there is `%s`, but no text that says what to do: add `## %s` and the task"
                  .formatted(from, title(stage))));
    }
  }

  private void part(Stage stage, String id, String from, int line) {
    used.add(stage + " " + id);
    if (lesson.prose().part(stage, id).isEmpty()) {
      problems.add(
          new LessonProblem(
              from,
              line,
              "`%s` has no text: add `### %s` below `## %s` in `%s`"
                  .formatted(id, id, title(stage), file)));
    }
  }

  private void unused() {
    lesson
        .prose()
        .stages()
        .forEach((stage, text) ->
            text.parts()
                .forEach((id, part) -> {
                  if (!used.contains(stage + " " + id)) {
                    problems.add(
                        new LessonProblem(
                            file,
                            part.line(),
                            "`### %s` belongs to no question, hint or hole of that stage: check"
                                    .formatted(id)
                                + " the id"));
                  }
                }));
  }

  private void head() {
    String id = lesson.head().id();
    if (!id.equals(lesson.files().name()) && !id.isEmpty()) {
      problems.add(
          new LessonProblem(
              file,
              0,
              "the id is `%s` and the folder is `%s`: give both the same name"
                  .formatted(id, lesson.files().name())));
    }
  }

  private static String title(Stage stage) {
    return stage.name().charAt(0) + stage.id().substring(1);
  }
}

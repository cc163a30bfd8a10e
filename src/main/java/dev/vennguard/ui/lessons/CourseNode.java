package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonHead;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.progress.LessonProgress;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The lessons in order, with what is done; each can be opened. */
final class CourseNode extends VBox implements LessonPage {
  private final TeachWords words;
  private final LessonsModel model;
  private Node first = this;

  CourseNode(TeachWords words, LessonsModel model, LessonDesk desk) {
    super(8);
    this.words = words;
    this.model = model;
    setId("lesson-course");
    getChildren()
        .addAll(
            Pieces.words(words.say("view.course")),
            Pieces.words(words.say("view.aside"), "vg-muted"));
    if (!desk.problem().isEmpty()) {
      getChildren().add(Pieces.words(words.say("view.kept", desk.problem()), "vg-warning-text"));
    }
    if (model.course().isEmpty()) {
      getChildren().add(Pieces.words(words.say("view.reading"), "vg-muted"));
      return;
    }
    model.next().ifPresent(this::addStart);
    int number = 0;
    for (Lesson lesson : model.course()) {
      number++;
      getChildren().add(row(number, lesson));
    }
    own();
    getChildren()
        .add(
            Pieces.button(
                "lesson-export", words.say("view.export"), () -> desk.export(model.progress())));
  }

  private void own() {
    getChildren().add(Pieces.heading(words.say("own.heading")));
    int number = 0;
    for (OwnLesson one : model.own()) {
      number++;
      getChildren().add(row(number, one.lesson()));
    }
    model.known().forEach(one -> getChildren().add(known(one)));
    getChildren()
        .add(
            new FlowPane(
                6,
                4,
                Pieces.button("lesson-open", words.say("own.open"), model::askForOwn),
                Pieces.button("lesson-make", words.say("own.make"), model::make)));
  }

  /** One that was opened at an earlier start: what it holds is proved when it is opened. */
  private VBox known(KnownLesson lesson) {
    String place = lesson.place().toString();
    Button forget =
        Pieces.button("lesson-forget", words.say("own.forget"), () -> model.forget(lesson.place()));
    forget.setAccessibleHelp(lesson.title());
    if (!lesson.there()) {
      return new VBox(
          2,
          Pieces.words(lesson.title(), "vg-strong"),
          Pieces.words(words.say("own.gone", place), "vg-warning-text"),
          forget);
    }
    Button open =
        Pieces.button(
            "lesson-known",
            lesson.title(),
            () -> model.openOwn(lesson.place()),
            "vg-link",
            "vg-strong");
    return new VBox(1, open, Pieces.words(words.say("own.known", place), "vg-muted", "vg-small"));
  }

  private void addStart(Lesson next) {
    boolean atStart = next.equals(model.course().getFirst()) && model.stagesDone(next) == 0;
    Button start =
        Pieces.button(
            "lesson-start",
            atStart ? words.say("view.start") : words.say("view.continue", next.head().title()),
            () -> model.open(next),
            "lesson-main");
    first = start;
    getChildren().add(start);
  }

  private VBox row(int number, Lesson lesson) {
    LessonHead head = lesson.head();
    Button open =
        Pieces.button(
            "lesson-" + head.id(),
            words.say("view.lesson", number, head.title()),
            () -> model.open(lesson),
            "vg-link",
            "vg-strong");
    String state = state(lesson);
    open.setAccessibleHelp(head.goal() + " " + state);
    if (first == this) {
      first = open;
    }
    return new VBox(
        1,
        open,
        Pieces.words(head.goal()),
        Pieces.words(
            words.say("view.lesson.meta", head.minutes(), head.level()) + " · " + state,
            "vg-muted",
            "vg-small"));
  }

  private String state(Lesson lesson) {
    int done = model.stagesDone(lesson);
    LessonProgress progress = model.progress().lesson(lesson.head().id());
    String text;
    if (model.done(lesson)) {
      text = "✓ " + words.say("view.lesson.done");
    } else if (done == 0 && progress.answers().isEmpty()) {
      text = "○ " + words.say("view.lesson.new");
    } else {
      text = "◐ " + words.say("view.lesson.part", done, LessonsModel.stages(lesson));
    }
    return progress.stars() == 0
        ? text
        : text + " · " + words.say("view.lesson.stars", progress.stars());
  }

  @Override
  public void told() {}

  @Override
  public void focusFirst() {
    first.requestFocus();
  }
}

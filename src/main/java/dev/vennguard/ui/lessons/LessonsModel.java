package dev.vennguard.ui.lessons;

import dev.vennguard.teach.lesson.Lesson;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.progress.LessonProgress;
import dev.vennguard.teach.progress.Progress;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The course and the lesson that is open. */
public final class LessonsModel {
  private final LessonDesk desk;
  private final String nothing;
  private List<Lesson> course = List.of();
  private final List<OwnLesson> own = new ArrayList<>();
  private final List<KnownLesson> known = new ArrayList<>();
  private Optional<LessonRun> run = Optional.empty();
  private Optional<OwnLesson> faulty = Optional.empty();
  private Optional<LessonMaking> making = Optional.empty();
  private Runnable turned = () -> {};
  private Runnable told = () -> {};

  /**
   * A course that is not read yet.
   *
   * @param nothing what is said when there is nothing to present
   */
  public LessonsModel(LessonDesk desk, String nothing) {
    this.desk = desk;
    this.nothing = nothing;
  }

  /**
   * Says who hears of changes.
   *
   * @param otherPage there is something else to show
   * @param samePage the same page says something else
   */
  public void listen(Runnable otherPage, Runnable samePage) {
    turned = otherPage;
    told = samePage;
  }

  /** Reads the course, unless it is read. */
  public void begin() {
    if (course.isEmpty()) {
      desk.ask(
          this,
          LessonEngine::course,
          found -> {
            course = found;
            turned.run();
          });
      recall();
    }
  }

  /** Looks which lessons of the user's own are still where they were opened before. */
  private void recall() {
    List<Path> places = desk.ownLessons();
    if (!places.isEmpty()) {
      desk.ask(
          known,
          engine -> engine.known(places),
          found -> {
            known.clear();
            known.addAll(found);
            turned.run();
          });
    }
  }

  /** Lessons of the user's own that were opened at an earlier start, and not yet at this one. */
  public List<KnownLesson> known() {
    return known.stream()
        .filter(one -> own.stream().noneMatch(opened -> same(opened.place(), one.place())))
        .toList();
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().equals(other.toAbsolutePath());
  }

  /** Lists a lesson of the user's own no longer; its files stay. */
  public void forget(Path place) {
    desk.forget(place);
    known.removeIf(one -> same(one.place(), place));
    turned.run();
  }

  /** All lessons in order; none while they are being read. */
  public List<Lesson> course() {
    return course;
  }

  /** Opens a lesson at its first page. */
  public void open(Lesson lesson) {
    String id = lesson.head().id();
    Telling telling = new Telling(id);
    LessonRun next = new LessonRun(lesson, desk, telling, desk.progress().lesson(id));
    telling.about = Optional.of(next);
    next.goTo(0);
  }

  /** Asks for a lesson of the user's own and opens it. */
  public void askForOwn() {
    desk.askLesson().ifPresent(this::openOwn);
  }

  /** Opens a lesson of the user's own, or says what is wrong with it. */
  public void openOwn(Path place) {
    desk.ask(own, engine -> engine.open(place), this::opened);
  }

  private void opened(OwnLesson found) {
    making = Optional.empty();
    own.removeIf(one -> one.place().equals(found.place()));
    if (found.problems().isEmpty()) {
      faulty = Optional.empty();
      own.add(found);
      desk.remember(found.place());
      turned.run();
      open(found.lesson());
    } else {
      faulty = Optional.of(found);
      turned.run();
    }
  }

  /** Looks again at the lesson with which something is wrong. */
  public void again() {
    faulty.ifPresent(one -> openOwn(one.place()));
  }

  /** Begins to make a lesson of the pair in the editors. */
  public void make() {
    faulty = Optional.empty();
    making = Optional.of(new LessonMaking(desk, () -> told.run()));
    turned.run();
  }

  /** Closes what is not a lesson: the form of a new one, or what is wrong with one. */
  public void close() {
    making = Optional.empty();
    faulty = Optional.empty();
    turned.run();
  }

  /** Lessons of the user's own that were opened since the start. */
  public List<OwnLesson> own() {
    return List.copyOf(own);
  }

  /** A lesson with which something is wrong. */
  public Optional<OwnLesson> faulty() {
    return faulty;
  }

  /** A lesson that is being made. */
  public Optional<LessonMaking> making() {
    return making;
  }

  /** Leaves the lesson: what was open before comes back. */
  public void leave() {
    if (run.isPresent()) {
      run = Optional.empty();
      desk.announce("");
      desk.cover(false);
      desk.bringBack();
      turned.run();
    }
  }

  /** Whether a lesson is open, or an action selected. */
  public boolean presents() {
    return run.isPresent() || desk.selected().isPresent();
  }

  /** Shows a class the open lesson, or without one the selected action under the open policies. */
  public void present() {
    List<AskedQuestion> asked = run.map(LessonRun::presented).orElse(List.of());
    int first = Math.max(0, run.flatMap(LessonRun::question).map(asked::indexOf).orElse(0));
    Map<DocumentId, String> texts = desk.texts();
    StatedSituation stated = desk.stated();
    String action = desk.selected().orElse("");
    boolean lesson = run.isPresent();
    desk.ask(
        desk,
        engine ->
            lesson ? engine.slides(asked) : engine.slides(LessonPair.read(texts, stated), action),
        slides -> {
          if (slides.isEmpty()) {
            desk.warn(nothing);
          } else {
            desk.present(slides, first);
          }
        });
  }

  /** The lesson that is open. */
  public Optional<LessonRun> run() {
    return run;
  }

  /** What the learner did. */
  public Progress progress() {
    return desk.progress();
  }

  /** The first lesson of which not everything is done. */
  public Optional<Lesson> next() {
    return course.stream().filter(lesson -> !done(lesson)).findFirst();
  }

  /** Whether all stages of a lesson are behind. */
  public boolean done(Lesson lesson) {
    return stagesDone(lesson) == stages(lesson);
  }

  /** How many stages a lesson has. */
  public static int stages(Lesson lesson) {
    return (int) LessonStop.of(lesson).stream().map(LessonStop::stage).distinct().count();
  }

  /** How many of them are behind. */
  public int stagesDone(Lesson lesson) {
    LessonProgress progress = progress().lesson(lesson.head().id());
    return (int)
        LessonStop.of(lesson).stream()
            .map(LessonStop::stage)
            .distinct()
            .filter(progress.done()::contains)
            .count();
  }

  private final class Telling implements LessonRun.Listener {
    private final String id;

    /** It is open once its pair is in the editors: before that the user may change their mind. */
    private Optional<LessonRun> about = Optional.empty();

    Telling(String id) {
      this.id = id;
    }

    @Override
    public void turned() {
      run = about;
      turned.run();
    }

    @Override
    public void told() {
      told.run();
    }

    @Override
    public void progressed(UnaryOperator<LessonProgress> step) {
      Progress before = desk.progress();
      desk.keep(before.with(id, step.apply(before.lesson(id))));
    }
  }
}

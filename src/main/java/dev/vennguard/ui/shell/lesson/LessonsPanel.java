package dev.vennguard.ui.shell.lesson;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.teach.lesson.LessonFiles;
import dev.vennguard.teach.lesson.LessonPair;
import dev.vennguard.teach.lesson.LessonPolicy;
import dev.vennguard.teach.lesson.TeachWords;
import dev.vennguard.teach.present.Slide;
import dev.vennguard.teach.present.SlideShow;
import dev.vennguard.teach.progress.Progress;
import dev.vennguard.ui.kit.FullScreen;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.kit.SidePanel;
import dev.vennguard.ui.lessons.LessonDesk;
import dev.vennguard.ui.lessons.LessonEngine;
import dev.vennguard.ui.lessons.LessonsView;
import dev.vennguard.ui.lessons.present.PresentView;
import dev.vennguard.ui.shell.file.SetAside;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lessons, in the panel at the right. */
public final class LessonsPanel {
  private final LiveSession session;
  private final SidePanel side;
  private final Desk desk;
  private final LessonsView view;
  private Optional<Snapshot> shown = Optional.empty();

  /**
   * What lessons do to the rest of the window.
   *
   * @param cover puts words over the middle; no words show it again
   * @param select selects in circles and matrix
   * @param jump shows a place in a document
   * @param edit takes the keyboard to the editor of a policy type
   * @param rename says what is open
   * @param name what is said to be open
   * @param selected the action that is selected
   * @param announce tells screen readers something where the keyboard is
   * @param warn says what cannot be done
   * @param overlays what lies over the window
   */
  public record Around(
      Consumer<String> cover,
      Consumer<Selection> select,
      BiConsumer<DocumentId, Span> jump,
      Consumer<LayerKind> edit,
      Consumer<String> rename,
      Supplier<String> name,
      Supplier<Selection> selected,
      Consumer<String> announce,
      Consumer<String> warn,
      OverlayHost overlays) {}

  /** A panel that was not opened yet. */
  public LessonsPanel(
      LiveSession session, SetAside aside, LessonRecord kept, Around around, SidePanel side) {
    this.session = session;
    this.side = side;
    TeachWords words = new TeachWords("en");
    desk = new Desk(session, aside, kept, around, words);
    view = new LessonsView(words, desk);
    aside.endedBy(view.model()::leave);
    side.onChange(() -> desk.inSight(side.shows(view)));
  }

  /** There may be another snapshot. */
  public void show(Showing showing) {
    Snapshot now = session.snapshot();
    if (shown.filter(now::equals).isEmpty()) {
      shown = Optional.of(now);
      showing.in(view, view::edited);
    }
  }

  /** Opens or closes it. */
  public void toggle() {
    side.toggle(title(), view, view::focusFirst);
  }

  /** Whether there is something to show to a class: a lesson, or an action. */
  public boolean presents() {
    return view.model().presents();
  }

  /** Shows the open lesson, or the selected action, to a class. */
  public void present() {
    view.model().present();
  }

  /** Asks for a lesson of the user's own and opens it. */
  public void openOwn() {
    side.open(title(), view);
    view.model().begin();
    view.model().askForOwn();
  }

  /** Begins to make a lesson of the pair in the editors. */
  public void make() {
    side.open(title(), view);
    view.model().begin();
    view.model().make();
  }

  private static String title() {
    return "Lessons — predict, see, repair";
  }

  /** The window as lessons see it. */
  private static final class Desk implements LessonDesk {
    private final LiveSession session;
    private final SetAside aside;
    private final LessonRecord kept;
    private final Around around;
    private final TeachWords words;
    private boolean covered;
    private boolean inSight;
    private Optional<String> before = Optional.empty();

    /** Used on the engine thread alone. */
    private Optional<LessonEngine> engine = Optional.empty();

    Desk(LiveSession session, SetAside aside, LessonRecord kept, Around around, TeachWords words) {
      this.session = session;
      this.aside = aside;
      this.kept = kept;
      this.around = around;
      this.words = words;
    }

    @Override
    public <T> void ask(Object asker, Function<LessonEngine, T> question, Consumer<T> answer) {
      session.ask(asker, (workspace, waits) -> question.apply(engine(workspace)), answer);
    }

    private LessonEngine engine(Workspace workspace) {
      if (engine.isEmpty()) {
        engine = Optional.of(new LessonEngine(workspace.snapshot().evaluation().catalogue()));
      }
      return engine.get();
    }

    @Override
    public void lay(LessonPair pair, StatedSituation situation, String title, Runnable laid) {
      List<Edit.Load> loads = new ArrayList<>();
      for (DocumentId id : List.of(DocumentId.IDENTITY, DocumentId.BOUNDARY)) {
        if (!pair.texts().containsKey(id)) {
          loads.add(new Edit.Load(id, LessonPair.file(id), "", ""));
        }
      }
      for (LessonPolicy policy : pair.policies()) {
        loads.add(new Edit.Load(policy.id(), policy.file(), "", policy.text()));
      }
      aside.exercise(
          new Edit.Replace(loads),
          situation,
          () -> {
            if (before.isEmpty()) {
              before = Optional.of(around.name().get());
            }
            around.rename().accept(title);
            around.select().accept(new Selection.None());
            laid.run();
          });
    }

    @Override
    public void bringBack() {
      before.ifPresent(around.rename());
      before = Optional.empty();
      aside.bringBack();
      around.select().accept(new Selection.None());
    }

    @Override
    public void cover(boolean hidden) {
      covered = hidden;
      around.cover().accept(covered && inSight ? words.say("view.covered") : "");
    }

    /** A closed panel covers nothing. */
    void inSight(boolean now) {
      inSight = now;
      cover(covered);
    }

    @Override
    public void point(String action) {
      session
          .snapshot()
          .evaluation()
          .catalogue()
          .action(action)
          .ifPresent(one -> around.select().accept(new Selection.OneAction(one.index())));
    }

    @Override
    public void jump(DocumentId document, Span place) {
      around.jump().accept(document, place);
    }

    @Override
    public void edit(LayerKind kind) {
      around.edit().accept(kind);
    }

    @Override
    public Map<DocumentId, String> texts() {
      return aside.texts();
    }

    @Override
    public Optional<String> selected() {
      return around.selected().get() instanceof Selection.OneAction(int index)
          ? Optional.of(
              session.snapshot().evaluation().catalogue().actions().get(index).qualifiedName())
          : Optional.empty();
    }

    @Override
    public StatedSituation stated() {
      return session.snapshot().situation().stated();
    }

    @Override
    public void present(List<Slide> slides, int first) {
      FullScreen screen = new FullScreen(around.overlays());
      SlideShow show = SlideShow.from(slides, first);
      PresentView present = new PresentView(words, show, screen::toggle);
      boolean before = screen.filled();
      around.overlays().openWhole(present, () -> screen.fill(before));
    }

    @Override
    public Optional<Path> askLesson() {
      return kept.askLesson();
    }

    @Override
    public Optional<Path> newFolder(String name) {
      return kept.newFolder(name);
    }

    @Override
    public void make(Path folder, LessonFiles files, Consumer<String> done) {
      kept.make(folder, files, done);
    }

    @Override
    public void announce(String sentence) {
      around.announce().accept(sentence);
    }

    @Override
    public List<Path> ownLessons() {
      return kept.ownLessons();
    }

    @Override
    public void remember(Path place) {
      kept.remember(place);
    }

    @Override
    public void forget(Path place) {
      kept.forget(place);
    }

    @Override
    public void warn(String sentence) {
      around.warn().accept(sentence);
    }

    @Override
    public Progress progress() {
      return kept.progress();
    }

    @Override
    public String problem() {
      return kept.problem();
    }

    @Override
    public void keep(Progress progress) {
      kept.keep(progress);
    }

    @Override
    public void export(Progress progress) {
      kept.export(progress);
    }

    @Override
    public Instant now() {
      return kept.now();
    }
  }
}

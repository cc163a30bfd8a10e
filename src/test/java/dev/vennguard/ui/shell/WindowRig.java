package dev.vennguard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.catalog.SharedCatalogue;
import dev.vennguard.exchange.ReviewNote;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.live.LiveModel;
import dev.vennguard.live.SharedModel;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.prove.result.Outcome;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.NoSettings;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the headless screen, with answers instead of dialogs. */
final class WindowRig {
  static final int WIDTH = 990;
  static final int HEIGHT = 720;

  /** In milliseconds: the first window of a process takes its time on a busy machine. */
  static final long PATIENCE = 600_000;

  private static final boolean SHOWN = Boolean.getBoolean("window.shown");

  /** The FX thread is the engine's, too. */
  private static final Executor ON_FX = Runnable::run;

  final FxRobot robot = new FxRobot();
  final Answers answers = new Answers();
  final TestWindow window;
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
  private final Stage stage;

  /** Opens it on the sample of delegation. */
  static WindowRig onSample() throws TimeoutException {
    return new WindowRig(sample());
  }

  WindowRig(Edit.Replace documents) throws TimeoutException {
    this(documents, new NoSettings(), ON_FX);
  }

  /**
   * A window that remembers, or whose engine is turned by hand.
   *
   * @param engine carries out what the engine thread would
   */
  WindowRig(Edit.Replace documents, Settings settings, Executor engine) throws TimeoutException {
    this(documents, settings, engine, Optional.empty());
  }

  /**
   * A window that keeps a journal and a log.
   *
   * @param state the folder for them
   */
  static WindowRig keeping(Edit.Replace documents, Path state) throws TimeoutException {
    return new WindowRig(documents, new NoSettings(), ON_FX, Optional.of(state));
  }

  private WindowRig(
      Edit.Replace documents, Settings settings, Executor engine, Optional<Path> state)
      throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T14:02:11Z"), ZoneOffset.UTC);
    LiveModel model = engine == ON_FX ? SharedModel.get() : new LiveModel(SharedCatalogue.get());
    Workspace workspace = new Workspace(model, clock);
    window =
        ask(() -> {
          Fonts.load();
          workspace.apply(List.of(documents));
          WindowParts real =
              new WindowParts(
                  workspace, new Threads(engine, Platform::runLater), settings, scene -> answers);
          WindowParts parts =
              new WindowParts(
                  workspace,
                  real.threads(),
                  real.settings(),
                  real.asker(),
                  (snapshot, note) -> "reviewed by " + note.reviewer(),
                  clock,
                  state);
          TestWindow made = TestWindow.open(parts, WIDTH, HEIGHT);
          return made;
        });
    show();
  }

  /** Puts it on the stage, which every window of a process has in turn. */
  void show() {
    onFx(() -> {
      Thread.currentThread()
          .setUncaughtExceptionHandler((thread, problem) -> {
            if (!paintedTooLarge(problem)) {
              thrown.add(problem);
              window.fault(problem);
            }
          });
      if (!window.scene().equals(stage.getScene()) || !stage.isShowing()) {
        stage.hide();
        // Nobody looks: a minimised window has its layout, its focus and its keys, but no pixels,
        // and nobody is told of findings. On a screen, -Dwindow.shown=true shows what a test does.
        stage.setIconified(!SHOWN);
        stage.setScene(window.scene());
        // A test before may have given the stage another size.
        stage.sizeToScene();
        stage.show();
        stage.requestFocus();
      }
      if (stage.getWidth() != WIDTH || stage.getHeight() != HEIGHT) {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
      }
    });
    onFx(() -> {
      // JavaFX minimises only what is shown, and what gets another size is painted again.
      com.sun.glass.ui.Window.getWindowsClone().forEach(one -> one.minimize(!SHOWN));
    });
  }

  /** Opens documents in place of all that are there. */
  void open(Edit.Replace documents) {
    Prompts.Answer before = answers.answer;
    answers.answer = Prompts.Answer.DISCARD;
    onFx(() -> window.files().replaceAll(documents));
    answers.answer = before;
    answers.asked.clear();
  }

  /** The sample of delegation. */
  static Edit.Replace sample() {
    return sample("developer-delegation");
  }

  /** One of the samples that come with the program. */
  static Edit.Replace sample(String id) {
    SampleLibrary library = new SampleLibrary();
    return library.load(library.sample(id).orElseThrow());
  }

  static <T> T ask(Callable<T> task) {
    T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE, task);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  /** Only looks: what was done before was waited for by who did it. */
  static <T> T read(Callable<T> task) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, task);
  }

  void onFx(Runnable task) {
    ask(() -> {
      task.run();
      return true;
    });
  }

  CodeArea area(String id) {
    return node(id);
  }

  CodeArea identity() {
    return area("#identity-text-0");
  }

  @SuppressWarnings("unchecked")
  <T extends Node> T node(String query) {
    return (T) read(() -> window.scene().lookup(query));
  }

  /** The same on the FX thread itself. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <T extends Node> T find(String query) {
    return (T) Objects.requireNonNull(window.scene().lookup(query), query);
  }

  /** The number of an action in the catalogue. */
  int index(String action) {
    return window.snapshot().evaluation().catalogue().action(action).orElseThrow().index();
  }

  /** The outcome of an action as the window has it. */
  Outcome outcome(String action) {
    return window.snapshot().evaluation().outcome(index(action));
  }

  /** Selects an action. */
  void select(String action) {
    onFx(() -> window.select(new Selection.OneAction(index(action))));
  }

  /** Puts the caret somewhere and types there. */
  void type(CodeArea area, int offset, String text) {
    onFx(() -> {
      area.requestFocus();
      area.moveTo(offset);
    });
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  String text(LayerKind kind) {
    return read(() -> window.panes().get(kind).editor().text());
  }

  String snapshotText(DocumentId id) {
    return read(() -> window.snapshot().document(id).orElseThrow().text());
  }

  Stage stage() {
    return stage;
  }

  void run(String command) {
    onFx(() -> window.commands().run(command));
  }

  /**
   * A frame of a full screen that is ready only when the window is small again is written beyond
   * the end of the platform's picture: only the platform without a screen does that.
   */
  private static boolean paintedTooLarge(Throwable problem) {
    return problem instanceof IndexOutOfBoundsException
        && Stream.of(problem.getStackTrace())
            .anyMatch(one ->
                one.getClassName().endsWith(".HeadlessWindow")
                    && one.getMethodName().equals("blit"));
  }

  /** What was thrown on the FX thread unseen, and is expected: {@link #close} forgives it. */
  List<Throwable> takeThrown() {
    List<Throwable> taken = List.copyOf(thrown);
    thrown.clear();
    return taken;
  }

  /** Closes the window; what was thrown on the FX thread unseen fails the test. */
  void close() {
    onFx(() -> {
      stage.hide();
      stage.setIconified(false);
    });
    check();
  }

  /** What was thrown on the FX thread unseen fails the test. */
  void check() {
    assertThat(thrown).isEmpty();
  }

  /** What the user would answer. */
  static final class Answers implements Prompts {
    final List<List<String>> asked = new ArrayList<>();
    Answer answer = Answer.CANCEL;
    String told = "";
    List<Path> toOpen = List.of();
    Optional<Path> toSave = Optional.empty();
    Optional<ReviewNote> review = Optional.empty();

    /** As at the beginning. */
    void forget() {
      asked.clear();
      answer = Answer.CANCEL;
      toOpen = List.of();
      toSave = Optional.empty();
      review = Optional.empty();
    }

    @Override
    public Answer unsaved(List<String> titles, String otherwise) {
      asked.add(titles);
      told = otherwise;
      return answer;
    }

    @Override
    public List<Path> open(String title) {
      return toOpen;
    }

    @Override
    public Optional<Path> save(String title, String name) {
      return toSave;
    }

    @Override
    public Optional<Path> lesson() {
      return toOpen.stream().findFirst();
    }

    @Override
    public Optional<String> line(String title, String question, String proposed) {
      return Optional.of(proposed);
    }

    @Override
    public Optional<Path> newFolder(String title, String name) {
      return toSave;
    }

    @Override
    public Optional<ReviewNote> review(String reviewer, LocalDate today) {
      return review;
    }
  }
}

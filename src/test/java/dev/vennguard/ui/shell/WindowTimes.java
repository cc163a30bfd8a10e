package dev.vennguard.ui.shell;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.session.Threads;
import dev.vennguard.start.WindowLauncher;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.shell.file.DialogPrompts;
import dev.vennguard.ui.shell.setting.NoSettings;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/**
 * Uses the real window and times it, without a display and in software rendering: from the key to
 * the last pixel of the frame that shows its result, proofs and all. Pulses follow each other as
 * fast as they can, so that the clock of the screen does not hide what is measured. Not a test;
 * {@code mvn -Pbench test-compile exec:exec@window} runs it.
 */
public final class WindowTimes {
  private static final int WARM_UP = 150;
  private static final int TIMES = 600;

  /** How often all of it is done: the first round is that of a Java which still compiles. */
  private static final int ROUNDS = 3;

  private static final List<KeyCode> LETTERS =
      Arrays.stream(KeyCode.values()).filter(KeyCode::isLetterKey).toList();

  private WindowTimes() {}

  /**
   * Opens the window on the first sample, measures, prints and ends.
   *
   * @param arguments what to measure: some of {@code keys selections scrolling}; nothing is all
   */
  public static void main(String[] arguments) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("javafx.animation.fullspeed", "true");
    WindowLauncher.smallFrames();
    Platform.startup(() -> open(List.of(arguments)));
  }

  private static void open(List<String> wanted) {
    Fonts.load();
    SampleLibrary library = new SampleLibrary();
    var engine = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    WindowParts parts =
        new WindowParts(
            new StartOptions(library.load(library.sample("developer-delegation").orElseThrow()), "")
                .workspace(() -> false),
            new Threads(engine, Platform::runLater),
            new NoSettings(),
            DialogPrompts::new);
    TestWindow window = TestWindow.open(parts, 990, 720);
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.show();
    List<Doing> all = List.of(Keys.of(window), new Selections(window), new Scrolling(window));
    new Run(window, all.stream().filter(one -> isWanted(one, wanted)).toList()).start();
  }

  private static boolean isWanted(Doing one, List<String> wanted) {
    return wanted.isEmpty() || wanted.contains(one.title().split(" ", -1)[0]);
  }

  /** What is done again and again. */
  private interface Doing {
    /** Its name, and what is timed. */
    String title();

    /** Does it. */
    void act(int number);

    /** Whether a snapshot answers it; else the next frame does. */
    boolean evaluates();
  }

  /** Presses keys, and takes back what they wrote, so that the text stays what it is. */
  private record Keys(CodeArea editor, int at, Robot robot) implements Doing {
    static Keys of(TestWindow window) {
      CodeArea editor = (CodeArea) window.scene().lookup("#identity-text-0");
      return new Keys(editor, editor.getText().indexOf("s3:") + 3, new Robot());
    }

    @Override
    public String title() {
      return "keys to painted frame";
    }

    @Override
    public void act(int number) {
      if (number == 0) {
        editor.requestFocus();
        editor.moveTo(at);
      }
      KeyCode letter = LETTERS.get(number / 2 % LETTERS.size());
      robot.keyType(number % 2 == 0 ? letter : KeyCode.BACK_SPACE);
    }

    @Override
    public boolean evaluates() {
      return true;
    }
  }

  private record Selections(TestWindow window) implements Doing {
    @Override
    public String title() {
      return "selections to painted card";
    }

    @Override
    public void act(int number) {
      int action = number * 37 % window.snapshot().evaluation().catalogue().size();
      window.select(new Selection.OneAction(action));
    }

    @Override
    public boolean evaluates() {
      return false;
    }
  }

  /** All actions, a third of a page at a time, down and up again. */
  private record Scrolling(TestWindow window) implements Doing {
    @Override
    public String title() {
      return "scrolling to painted frame";
    }

    @Override
    public void act(int number) {
      if (number == 0) {
        window.select(new Selection.None());
        window.commands().run("matrix.open-all");
      }
      for (Node node : window.scene().getRoot().lookupAll("#matrix-rows > .scroll-bar")) {
        if (node instanceof ScrollBar bar) {
          int step = number % (2 * TIMES);
          bar.setValue(100.0 * (step < TIMES ? step : 2 * TIMES - step));
        }
      }
    }

    @Override
    public boolean evaluates() {
      return false;
    }
  }

  /** One thing after the other, each when the frame of the one before is painted. */
  private static final class Run extends AnimationTimer {
    private final TestWindow window;
    private final List<Doing> todo;
    private final List<Long> times = new ArrayList<>();
    private int number;
    private int round = 1;
    private long started;
    private State state = State.IDLE;
    private volatile long painted;

    private enum State {
      IDLE,
      ASKED,
      WAITING,
      ANSWERED,
      LAID_OUT,
      PAINTING
    }

    Run(TestWindow window, List<Doing> todo) {
      this.window = window;
      this.todo = new ArrayList<>(todo);
      window.session().onSnapshot(this::delivered);
      window.scene().addPostLayoutPulseListener(() -> step(State.ANSWERED, State.LAID_OUT));
    }

    private void delivered(Snapshot snapshot) {
      if (snapshot.evaluation().pending().isEmpty()) {
        step(State.WAITING, State.ANSWERED);
      }
    }

    private void step(State from, State to) {
      if (state == from) {
        state = to;
      }
    }

    @Override
    public void handle(long now) {
      if (state == State.LAID_OUT) {
        state = State.PAINTING;
        painted = 0;
        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted = System.nanoTime()));
      } else if (state == State.PAINTING && painted != 0) {
        if (number > WARM_UP) {
          times.add(painted - started);
        }
        state = State.IDLE;
      }
      if (state == State.IDLE) {
        next();
      }
    }

    private void next() {
      if (number == WARM_UP + TIMES) {
        endRound();
      }
      if (todo.isEmpty()) {
        stop();
        Platform.exit();
        return;
      }
      state = State.ASKED;
      Platform.runLater(this::act);
    }

    /** Between two frames, as what a person does. */
    private void act() {
      state = todo.getFirst().evaluates() ? State.WAITING : State.ANSWERED;
      started = System.nanoTime();
      todo.getFirst().act(number);
      number++;
    }

    private void endRound() {
      print(todo.getFirst().title() + ", round " + round, times);
      number = 0;
      times.clear();
      round++;
      if (round > ROUNDS) {
        round = 1;
        todo.removeFirst();
      }
    }

    private static void print(String what, List<Long> nanos) {
      List<Long> sorted = new ArrayList<>(nanos);
      Collections.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "%s, %d times: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
          what,
          sorted.size(),
          at(sorted, 50),
          at(sorted, 95),
          at(sorted, 99));
    }

    private static double at(List<Long> sorted, int percent) {
      return sorted.get(sorted.size() * percent / 100) / 1e6;
    }
  }
}

package dev.vennguard.ui.shell;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.session.Threads;
import dev.vennguard.start.WindowLauncher;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.NoSettings;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Uses the real window and times it, without a display and in software rendering: from the key to
 * the last pixel of the frame that shows its result, proofs and all, and how much processor time
 * each thread took for it, which says more than the clock does where others use the machine. Pulses
 * come as soon as they are asked for, so that the clock of the screen hides nothing. Not a test;
 * {@code mvn -Pbench test-compile exec:exec@window} runs it.
 */
public final class WindowTimes {
  /** How often all of it is done: the first round is that of a Java which still compiles. */
  private static final int ROUNDS = 3;

  private WindowTimes() {}

  /**
   * Opens the window on the first sample, measures, prints and ends.
   *
   * @param arguments what to measure: some of {@code keys selections scrolling opening ends drawers
   *     documents}; nothing is all
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
    var engine =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name(ProcessorTimes.ENGINE).factory());
    WindowParts parts =
        new WindowParts(
            new StartOptions(library.load(library.sample("developer-delegation").orElseThrow()), "")
                .workspace(() -> false),
            new Threads(engine, Platform::runLater),
            new NoSettings(),
            scene -> discarding());
    TestWindow window = TestWindow.open(parts, 990, 720);
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.show();
    List<WindowDeed> all =
        List.of(
            WindowDeed.Keys.of(window),
            new WindowDeed.Selections(window),
            new WindowDeed.Scrolling(window),
            WindowDeed.Opening.of(window),
            WindowDeed.Ends.of(window),
            new WindowDeed.Drawers(window),
            new WindowDeed.Documents(window));
    new Run(window, all.stream().filter(one -> isWanted(one, wanted)).toList()).start();
  }

  private static WindowRig.Answers discarding() {
    WindowRig.Answers answers = new WindowRig.Answers();
    answers.answer = Prompts.Answer.DISCARD;
    return answers;
  }

  private static boolean isWanted(WindowDeed one, List<String> wanted) {
    return wanted.isEmpty() || wanted.contains(one.title().split(" ", -1)[0]);
  }

  /** One thing after the other, each when the frame of the one before is painted. */
  private static final class Run {
    private final TestWindow window;
    private final List<WindowDeed> todo;
    private final List<Long> times = new ArrayList<>();
    private final ProcessorTimes processor = new ProcessorTimes();
    private int number;
    private int round = 1;
    private long started;
    private State state = State.IDLE;

    private enum State {
      IDLE,
      WAITING,
      ANSWERED,
      PAINTING
    }

    Run(TestWindow window, List<WindowDeed> todo) {
      this.window = window;
      this.todo = new ArrayList<>(todo);
      window.session().onSnapshot(this::delivered);
      window.scene().addPostLayoutPulseListener(this::laidOut);
    }

    void start() {
      Platform.runLater(this::next);
    }

    private void delivered(Snapshot snapshot) {
      if (state == State.WAITING && snapshot.evaluation().pending().isEmpty()) {
        state = State.ANSWERED;
        Platform.requestNextPulse();
      }
    }

    /** What the frame paints is on its way once the pulse is over: a job behind that ends it. */
    private void laidOut() {
      processor.pulse();
      if (state == State.ANSWERED) {
        state = State.PAINTING;
        Platform.runLater(() ->
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted(System.nanoTime()))));
      }
    }

    private void painted(long at) {
      processor.painter(Thread.currentThread());
      Platform.runLater(() -> {
        WindowDeed deed = todo.getFirst();
        processor.stop();
        if (number > deed.warmUp() && deed.counts(number - 1)) {
          times.add(at - started);
          processor.count();
        }
        state = State.IDLE;
        next();
      });
    }

    private void next() {
      if (number == todo.getFirst().warmUp() + todo.getFirst().times()) {
        endRound();
      }
      if (todo.isEmpty()) {
        Platform.exit();
        return;
      }
      Platform.runLater(this::act);
    }

    /** Between two frames, as what a person does. */
    private void act() {
      state = todo.getFirst().evaluates() ? State.WAITING : State.ANSWERED;
      processor.start();
      started = System.nanoTime();
      todo.getFirst().act(number);
      number++;
      Platform.requestNextPulse();
    }

    private void endRound() {
      print(todo.getFirst().title() + ", round " + round, times);
      System.out.println("  " + processor.perDeed());
      todo.getFirst().ended();
      number = 0;
      times.clear();
      processor.clear();
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

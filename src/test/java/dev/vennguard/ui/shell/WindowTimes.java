package dev.vennguard.ui.shell;

import dev.vennguard.exchange.SampleLibrary;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/**
 * Types into the real window and times it, without a display and in software rendering: from the
 * key to the start of the pulse after the one that shows its result. Pulses follow each other as
 * fast as they can, so that the clock of the screen does not hide what is measured. Not a test;
 * {@code mvn -Pbench exec:exec@window} runs it.
 */
public final class WindowTimes {
  private static final int WARM_UP = 150;
  private static final int KEYS = 600;

  private WindowTimes() {}

  /** Opens the window on the first sample, measures, prints and ends. */
  public static void main(String[] arguments) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("javafx.animation.fullspeed", "true");
    Platform.startup(WindowTimes::open);
  }

  private static void open() {
    Fonts.load();
    SampleLibrary library = new SampleLibrary();
    var engine = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    WindowParts parts =
        Composition.parts(
            Composition.workspace(
                library.load(library.sample("developer-delegation").orElseThrow()), () -> false),
            new Threads(engine, Platform::runLater),
            new NoSettings(),
            DialogAsker::new);
    MainWindow window = new MainWindow(parts, "", 990, 720);
    Stage stage = new Stage();
    stage.setScene(window.scene());
    stage.show();
    new Run(window).start();
  }

  /** One key after the other, then one selection after the other. */
  private static final class Run extends AnimationTimer {
    private final MainWindow window;
    private final CodeArea editor;
    private final int at;
    private final List<Long> keys = new ArrayList<>();
    private final List<Long> selections = new ArrayList<>();
    private int done = 1;
    private long started;
    private boolean waiting;
    private boolean shown;
    private long delivered;

    Run(MainWindow window) {
      this.window = window;
      this.editor = (CodeArea) window.scene().lookup("#identity-text-0");
      this.at = editor.getText().indexOf("s3:*") + 3;
      window.session().onSnapshot(this::delivered);
      window.scene().addPostLayoutPulseListener(() -> shown = delivered > 0);
    }

    private void delivered(Snapshot snapshot) {
      if (waiting && snapshot.evaluation().pending().isEmpty()) {
        delivered = System.nanoTime();
      }
    }

    @Override
    public void handle(long now) {
      if (waiting && !shown) {
        return;
      }
      if (waiting) {
        record(System.nanoTime() - started);
      }
      waiting = true;
      shown = false;
      delivered = 0;
      started = System.nanoTime();
      if (done < WARM_UP + KEYS) {
        key();
      } else if (done < 2 * (WARM_UP + KEYS)) {
        select();
      } else {
        stop();
        print("key to painted frame", keys);
        print("selection to painted card", selections);
        Platform.exit();
      }
      done++;
    }

    /** Types and takes back, so that the text stays what it is. */
    private void key() {
      if (done % 2 == 0) {
        editor.deleteText(at, at + 1);
      } else {
        editor.insertText(at, String.valueOf((char) ('a' + done / 2 % 26)));
      }
    }

    private void select() {
      int action = done * 37 % window.snapshot().evaluation().catalogue().size();
      window.select(new Selection.OneAction(action));
      delivered = System.nanoTime();
    }

    private void record(long nanos) {
      int number = done % (WARM_UP + KEYS);
      if (number > WARM_UP) {
        (done <= WARM_UP + KEYS ? keys : selections).add(nanos);
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

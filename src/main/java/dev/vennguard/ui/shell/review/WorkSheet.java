package dev.vennguard.ui.shell.review;

import dev.vennguard.exchange.handover.HandoverWatch;
import dev.vennguard.explain.coverage.Stopped;
import dev.vennguard.ui.kit.OverlayHost;
import dev.vennguard.ui.kit.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * How far an export has come; it can be ended. Shown only if it takes long enough to be read. Told
 * on the working thread.
 */
final class WorkSheet implements HandoverWatch {
  private static final Duration LONG = Duration.millis(400);
  private static final long PAUSE = 100_000_000;

  private final OverlayHost sheets;
  private final Executor display;
  private final Label words = Sheet.words("Proving what is told of the documents");
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Sheet sheet;
  private final Button cancel;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong told = new AtomicLong();
  private final PauseTransition soon = new PauseTransition(LONG);

  WorkSheet(String name, OverlayHost sheets, Executor display) {
    this.sheets = sheets;
    this.display = display;
    words.setId("work-words");
    bar.setId("work-progress");
    bar.setPrefWidth(380);
    bar.setAccessibleText("how far the export has come");
    cancel = Sheet.button("work-cancel", "Cancel", this::cancel);
    sheet = new Sheet("work", "Writing " + name, new VBox(8, words, bar), List.of(cancel));
    soon.setOnFinished(_ -> sheets.openLasting(sheet, cancel, Pos.CENTER, () -> ended.set(true)));
    soon.play();
  }

  /** Ends the work: nothing is written. */
  void cancel() {
    ended.set(true);
    close();
  }

  /** The work is done: it is not shown any more. */
  void close() {
    soon.stop();
    sheets.close(sheet);
  }

  /** Whether somebody ended it. */
  boolean ended() {
    return ended.get();
  }

  @Override
  public void reached(int done, int of) {
    if (ended.get()) {
      throw new Stopped();
    }
    long now = System.nanoTime();
    long before = told.get();
    if (now - before > PAUSE && told.compareAndSet(before, now)) {
      display.execute(() -> show(done, of));
    }
  }

  private void show(int done, int of) {
    words.setText(String.format(Locale.ROOT, "%,d of %,d actions", done, of));
    bar.setProgress(of == 0 ? 1 : (double) done / of);
  }
}

package dev.vennguard.ui.shell.arrival;

import dev.vennguard.exchange.account.ReadingWatch;
import dev.vennguard.ui.kit.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far a large file is read; it can be ended. Told on the reading thread. */
final class ReadingSheet implements ReadingWatch {
  private static final long PAUSE = 100_000_000;
  private static final double MEGA = 1_000_000;

  private final long size;
  private final Executor display;
  private final Label words = Sheet.words("");
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Button cancel = new Button("Cancel");
  private final Sheet sheet;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong told = new AtomicLong();

  ReadingSheet(String name, long size, Executor display) {
    this.size = size;
    this.display = display;
    words.setId("reading-words");
    words.setText(String.format(Locale.ROOT, "%.0f MB", size / MEGA));
    bar.setId("reading-progress");
    bar.setPrefWidth(380);
    bar.setAccessibleText("how far it is read");
    cancel.setId("reading-cancel");
    sheet = new Sheet("reading", "Reading " + name, new VBox(8, words, bar), List.of(cancel));
  }

  Region node() {
    return sheet;
  }

  Button focus() {
    return cancel;
  }

  void whenCancelled(Runnable handler) {
    cancel.setOnAction(event -> handler.run());
  }

  /** It is closed. */
  void end() {
    ended.set(true);
  }

  @Override
  public void reached(long bytes, int holders) {
    long now = System.nanoTime();
    long before = told.get();
    if (now - before > PAUSE && told.compareAndSet(before, now)) {
      display.execute(() -> show(bytes, holders));
    }
  }

  private void show(long bytes, int holders) {
    words.setText(
        String.format(
            Locale.ROOT,
            "%.0f of %.0f MB, %,d users, roles and groups",
            bytes / MEGA,
            size / MEGA,
            holders));
    bar.setProgress(Math.clamp((double) bytes / size, 0, 1));
  }

  @Override
  public boolean cancelled() {
    return ended.get();
  }
}

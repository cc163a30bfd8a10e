package dev.vennguard.ui.shell;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.vennguard.Main;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Starts the window as the command line does, prints how long it took from the start of the Java
 * process to the last pixel of the first frame, and closes it. Not a test; {@code mvn -Pbench
 * test-compile exec:exec@start} runs it.
 */
public final class StartTime {
  private StartTime() {}

  /** Does it; the arguments are those of the command line. */
  public static void main(String[] arguments) {
    Thread watcher = new Thread(StartTime::watch, "watcher");
    watcher.setDaemon(true);
    watcher.start();
    Main.main(arguments);
  }

  private static void watch() {
    boolean asked = false;
    while (!asked) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      try {
        Platform.runLater(StartTime::whenShown);
        asked = true;
      } catch (IllegalStateException notYet) {
        asked = false;
      }
    }
  }

  /** The window is built in one go when the toolkit has started, mostly before this is called. */
  private static void whenShown() {
    if (Window.getWindows().isEmpty()) {
      Platform.runLater(StartTime::whenShown);
      return;
    }
    tell("built");
    Window window = Window.getWindows().getFirst();
    Runnable[] listener = new Runnable[1];
    listener[0] =
        () -> {
          window.getScene().removePostLayoutPulseListener(listener[0]);
          tell("laid out");
          Platform.runLater(() -> {
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> tell("painted")));
            Platform.runLater(() ->
                Toolkit.getToolkit()
                    .addRenderJob(new RenderJob(() -> Platform.runLater(window::hide))));
          });
        };
    window.getScene().addPostLayoutPulseListener(listener[0]);
    // The first frame may have been laid out already, and nothing asks for another.
    Platform.requestNextPulse();
  }

  private static void tell(String what) {
    long now = System.currentTimeMillis();
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.err.printf(Locale.ROOT, "%s after %d ms%n", what, now - start);
  }
}

package dev.vennguard.start;

import dev.vennguard.session.FrameBudget;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.shell.Composition;
import dev.vennguard.ui.shell.DisplayCheck;
import dev.vennguard.ui.shell.MainWindow;
import dev.vennguard.ui.shell.StartOptions;
import dev.vennguard.ui.shell.WindowParts;
import dev.vennguard.ui.shell.file.DialogPrompts;
import dev.vennguard.ui.shell.setting.SettingsFile;
import dev.vennguard.ui.shell.setting.ToolkitLibraries;
import dev.vennguard.ui.shell.setting.UserFolder;
import dev.vennguard.workspace.Workspace;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Opens the window and waits until it is closed. */
public final class WindowLauncher {
  private static final int[] ICONS = {16, 32, 48, 128};
  private static final int PATIENCE_SECONDS = 5;
  private static final int SMALLEST_WIDTH = 900;
  private static final int SMALLEST_HEIGHT = 600;

  private final StartOptions options;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<StartResult> result =
      new AtomicReference<>(new StartResult.Closed());
  private final ExecutorService engine =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("engine").factory());

  private final CompletableFuture<Workspace> building = new CompletableFuture<>();

  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("disk").factory());

  private final Optional<RehearsalFolder> rehearsal =
      Rehearsal.ofWindow() ? Optional.of(RehearsalFolder.create()) : Optional.empty();

  private WindowLauncher(StartOptions options) {
    this.options = options;
  }

  /**
   * Opens the window and returns when it is closed, or at once if it cannot be opened here. To be
   * called once in a process, and not on the FX thread.
   */
  public static StartResult launch(StartOptions options) {
    return new WindowLauncher(options).run();
  }

  /**
   * An answer changes small places all over the window. Prism joins them into at most so many
   * rectangles; with its own six, these span the whole window, and all of it is painted anew. It
   * has room for fifteen. To be called before the toolkit starts.
   */
  public static void smallFrames() {
    if (System.getProperty("prism.dirtyregioncount") == null) {
      System.setProperty("prism.dirtyregioncount", "15");
    }
  }

  /**
   * The catalogue is read and the first evaluation is made while the display is looked for and the
   * toolkit starts, where it bears that.
   */
  private StartResult run() {
    smallFrames();
    boolean beside = ToolkitVariable.settled(System.getenv(), System.getProperty("os.name", ""));
    if (beside) {
      startEngine();
    }
    try {
      Optional<String> obstacle =
          rehearsal.isPresent()
              ? Optional.empty()
              : DisplayCheck.obstacle(System.getenv(), System.getProperty("os.name", ""));
      if (obstacle.isPresent()) {
        return new StartResult.NoDisplay(obstacle.get());
      }
      Optional<String> full = ToolkitLibraries.prepare();
      if (full.isPresent()) {
        return new StartResult.NoRoom(full.get());
      }
      Platform.startup(() -> {
        if (!beside) {
          startEngine();
        }
        guarded();
      });
      closed.await();
    } catch (UnsupportedOperationException | UnsatisfiedLinkError noToolkit) {
      return new StartResult.NoDisplay(
          "no window can be opened: the display does not answer (" + noToolkit.getMessage() + ")");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      engine.shutdown();
      finishFiles();
    }
    return result.get();
  }

  /** What was handed to the disk is still written. */
  private void finishFiles() {
    disk.shutdown();
    try {
      boolean done = disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert done : "the disk does not answer";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    rehearsal.ifPresent(RehearsalFolder::delete);
  }

  private void startEngine() {
    building.completeAsync(() -> options.workspace(new FrameBudget(() -> false)), engine);
  }

  private void guarded() {
    try {
      open();
    } catch (CompletionException notBuilt) {
      fail(Objects.requireNonNullElse(notBuilt.getCause(), notBuilt));
    } catch (RuntimeException | LinkageError problem) {
      fail(problem);
    }
  }

  private void fail(Throwable problem) {
    result.set(new StartResult.Failed(problem));
    closed.countDown();
  }

  /** What is typed is kept so much later: within two seconds, also where the disk is slow. */
  public static Executor soon(Executor disk) {
    return CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS, disk);
  }

  private Composition build(Workspace workspace) {
    Fonts.load();
    UserFolder user = rehearsal.map(RehearsalFolder::user).orElseGet(UserFolder::ofSystem);
    WindowParts parts =
        new WindowParts(
            workspace,
            new Threads(engine, Platform::runLater, disk, ForkJoinPool.commonPool(), soon(disk)),
            new SettingsFile(user.settings()),
            DialogPrompts::new);
    return new Composition(parts.keeping(Optional.of(user.path())), options.title());
  }

  private void open() {
    Stage stage = new Stage();
    addIcons(stage);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    int width = (int) Math.min(MainWindow.WIDTH, screen.getWidth());
    int height = (int) Math.min(MainWindow.HEIGHT, screen.getHeight());
    Composition window = build(building.join());
    Scene scene = window.life().open(width, height);
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (thread, problem) -> window.display().thrown(problem, scene.getRoot()));
    stage.setTitle("Vennguard");
    stage.setScene(scene);
    stage.setMinWidth(Math.min(SMALLEST_WIDTH, width));
    stage.setMinHeight(Math.min(SMALLEST_HEIGHT, height));
    closing(stage, window);
    window.life().followSystem();
    if (!Rehearsal.ofWindow()) {
      window.place().put(stage, screen, MainWindow.WIDTH, MainWindow.HEIGHT);
    }
    stage.show();
    window.focusText();
    window.session().resume();
    options.file().ifPresent(window.life()::openFile);
    if (rehearsal.isPresent()) {
      new AotTraining(window, stage::hide).start();
    }
  }

  private void closing(Stage stage, Composition window) {
    stage.setOnCloseRequest(event -> {
      if (!window.life().mayClose()) {
        event.consume();
      }
    });
    stage.setOnHidden(event -> {
      if (!Rehearsal.ofWindow()) {
        window.place().keep(stage);
      }
      window.life().close();
      // The stage is still being taken down, and cannot be once the toolkit has gone.
      Platform.runLater(Platform::exit);
      closed.countDown();
    });
  }

  private static void addIcons(Stage stage) {
    for (int size : ICONS) {
      InputStream icon =
          WindowLauncher.class.getResourceAsStream("/dev/vennguard/assets/icon-" + size + ".png");
      if (icon != null) {
        stage.getIcons().add(new Image(icon));
      }
    }
  }
}

package dev.vennguard.ui.shell;

import dev.vennguard.session.Threads;
import dev.vennguard.ui.kit.Fonts;
import dev.vennguard.ui.kit.PngImage;
import dev.vennguard.ui.kit.Theme;
import dev.vennguard.ui.shell.file.DialogPrompts;
import dev.vennguard.ui.shell.setting.NoSettings;
import dev.vennguard.ui.shell.setting.ToolkitLibraries;
import dev.vennguard.workspace.Workspace;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Draws the real window into a picture, without a display. */
public final class WindowImage {
  private static final int PATIENCE_SECONDS = 60;

  private WindowImage() {}

  /**
   * Draws the window. Starts the toolkit without a display if none runs yet.
   *
   * @param options what is open in it
   * @param theme its colours
   * @param width in pixels
   * @param height in pixels
   * @return a PNG file
   * @throws IOException if the picture cannot be made
   */
  public static byte[] png(StartOptions options, Theme theme, int width, int height)
      throws IOException {
    return png(options, theme, width, height, window -> {});
  }

  /** Likewise, after something was done in the window. */
  static byte[] png(
      StartOptions options, Theme theme, int width, int height, Consumer<Composition> before)
      throws IOException {
    Optional<String> obstacle =
        DisplayCheck.textObstacle(System.getProperty("os.name", ""), DisplayCheck::present);
    if (obstacle.isPresent()) {
      throw new IOException(obstacle.get());
    }
    Optional<String> full = ToolkitLibraries.prepare();
    if (full.isPresent()) {
      throw new IOException(full.get());
    }
    Workspace workspace = options.workspace(() -> false);
    CompletableFuture<WritableImage> drawn = new CompletableFuture<>();
    onToolkit(() -> {
      try {
        drawn.complete(draw(workspace, options, theme, width, height, before));
      } catch (RuntimeException | LinkageError problem) {
        drawn.completeExceptionally(problem);
      }
    });
    try {
      return PngImage.encoded(drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException failed) {
      throw new IOException("the window could not be drawn", failed.getCause());
    } catch (TimeoutException late) {
      throw new IOException("the window could not be drawn: the toolkit does not answer", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("drawing the window was stopped", stopped);
    }
  }

  private static void onToolkit(Runnable task) {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    try {
      Platform.startup(task);
    } catch (IllegalStateException running) {
      Platform.runLater(task);
    }
  }

  private static WritableImage draw(
      Workspace workspace,
      StartOptions options,
      Theme theme,
      int width,
      int height,
      Consumer<Composition> before) {
    Fonts.load();
    WindowParts parts =
        new WindowParts(
            workspace,
            new Threads(Runnable::run, Runnable::run),
            new NoSettings(),
            DialogPrompts::new);
    Composition window = new Composition(parts, options.title());
    Scene scene = window.life().open(width, height);
    ThemeControl.apply(theme, scene);
    layOut(scene);
    before.accept(window);
    window.display().look();
    layOut(scene);
    return scene.snapshot(new WritableImage(width, height));
  }

  /** Thrice: what wraps knows its height only when it knows its width. */
  private static void layOut(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      requestAll(scene.getRoot());
      scene.getRoot().layout();
    }
  }

  /** What a layout asks of others in its midst is heard in the next frame, and here comes none. */
  private static void requestAll(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child instanceof Parent inner) {
        requestAll(inner);
      }
    }
    parent.requestLayout();
  }
}

package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.shell.command.Commands;
import dev.vennguard.ui.shell.command.SameFrame;
import dev.vennguard.ui.shell.file.FileDrop;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Window;

/** What happens when the window is opened, comes back to the front and is closed. */
public final class WindowLife {
  private final MainWindow window;
  private final Looks looks;
  private final Commands commands;
  private final LiveSession session;
  private final WindowFiles files;
  private final FileDrop drop;

  /** Whether the user has said what becomes of what is not saved. */
  private boolean settled;

  WindowLife(
      MainWindow window,
      Looks looks,
      Commands commands,
      LiveSession session,
      WindowFiles files,
      FileDrop drop) {
    this.window = window;
    this.looks = looks;
    this.commands = commands;
    this.session = session;
    this.files = files;
    this.drop = drop;
  }

  /** Makes the scene. On the FX thread. */
  public Scene open(int width, int height) {
    Scene scene = window.open(width, height, looks.theme());
    commands.installShortcuts(scene);
    drop.install(scene);
    looks.venn().apply();
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .addListener((observable, before, now) -> cameBack(Boolean.TRUE.equals(now)));
    SameFrame.install(scene, session);
    files.safekeeping().offer();
    return scene;
  }

  /** Others may have changed files while another window was in front. */
  private void cameBack(boolean focused) {
    if (focused) {
      commands.guarded(files.disk()::look);
    }
  }

  /** Follows the system's colours from now on; to be called once, when the window is shown. */
  public void followSystem() {
    looks.theme().follow();
    looks.venn().follow();
  }

  /** Opens a file of any form that opens. */
  public void openFile(Path file) {
    commands.guarded(() -> files.actions().openAll(LayerKind.IDENTITY, List.of(file)));
  }

  /** Whether the window may close; asks about unsaved changes. */
  public boolean mayClose() {
    settled = files.actions().mayClose();
    return settled;
  }

  /** Lets go of the system. */
  public void close() {
    looks.theme().close();
    looks.venn().close();
    files.safekeeping().end(settled);
  }
}

package dev.vennguard.ui.shell.file;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.Commands;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Files dragged into the window: the left half takes identity policies, the right half a boundary.
 * What is done comes after the drop has ended, for a dialog inside it would block the system.
 */
public final class FileDrop {
  private final FileActions files;
  private final Executor later;
  private final Commands commands;
  private final BooleanSupplier asked;

  /**
   * @param asked whether a sheet waits for an answer: what it is about must not change meanwhile
   */
  public FileDrop(FileActions files, Executor later, Commands commands, BooleanSupplier asked) {
    this.files = files;
    this.later = later;
    this.commands = commands;
    this.asked = asked;
  }

  /** Takes files that are dropped into a scene. */
  public void install(Scene scene) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (!asked.getAsBoolean() && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (!asked.getAsBoolean() && event.getDragboard().hasFiles()) {
            List<Path> dropped =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
            boolean left = event.getSceneX() < scene.getWidth() / 2;
            event.setDropCompleted(true);
            event.consume();
            LayerKind side = left ? LayerKind.IDENTITY : LayerKind.BOUNDARY;
            later.execute(() -> commands.guarded(() -> files.openAll(side, dropped)));
          }
        });
  }
}

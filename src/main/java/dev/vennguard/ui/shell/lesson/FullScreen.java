package dev.vennguard.ui.shell.lesson;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Fills the screen with the window for a while. Esc is left to what is shown. */
final class FullScreen {
  private final Node inside;
  private boolean filled;

  /** Of the window around a node. */
  FullScreen(Node inside) {
    this.inside = inside;
  }

  /** Fills the screen, or the window again. */
  void toggle() {
    filled = !filled;
    apply();
  }

  /** The window is as it was before. */
  void leave() {
    if (filled) {
      filled = false;
      apply();
    }
  }

  private void apply() {
    if (inside.getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(filled);
    }
  }
}

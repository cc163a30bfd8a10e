package dev.vennguard.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Fills the screen with the window around a node. Esc is left to what is shown. */
public final class FullScreen {
  private final Node inside;

  /** Of the window around a node. */
  public FullScreen(Node inside) {
    this.inside = inside;
  }

  /** Whether the window fills the screen. */
  public boolean filled() {
    return inside.getScene() != null
        && inside.getScene().getWindow() instanceof Stage stage
        && stage.isFullScreen();
  }

  /** Fills the screen, or the window again. */
  public void toggle() {
    fill(!filled());
  }

  /** Fills the screen, or the window. */
  public void fill(boolean wanted) {
    if (inside.getScene() != null && inside.getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(wanted);
    }
  }
}

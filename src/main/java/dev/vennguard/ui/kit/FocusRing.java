package dev.vennguard.ui.kit;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Whoever works by keyboard sees where the keyboard is, also where a key or a command took it.
 * JavaFX marks a node as visibly focused only if Tab or an arrow went there.
 */
public final class FocusRing {
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private boolean byKey;
  private Optional<Node> marked = Optional.empty();

  /** From now on, in a scene. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> byKey = true);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byKey = false);
    scene
        .focusOwnerProperty()
        .addListener((observable, before, now) -> moved(Optional.ofNullable(now)));
  }

  private void moved(Optional<Node> now) {
    marked.ifPresent(node -> node.pseudoClassStateChanged(VISIBLE, node.isFocusVisible()));
    marked = now.filter(node -> byKey);
    marked.ifPresent(node -> node.pseudoClassStateChanged(VISIBLE, true));
  }
}

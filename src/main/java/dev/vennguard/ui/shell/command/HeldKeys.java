package dev.vennguard.ui.shell.command;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A key that is held down repeats as fast as frames are painted, and no faster. A keyboard repeats
 * 25 times a second and more, and the system hands over all of that before it lets anything be
 * painted: what takes longer than the next repetition (a page of a long text on a busy machine)
 * would pile up, and the window stand still until long after the key was let go. Characters are
 * left alone: every one of them counts.
 */
public final class HeldKeys {
  private final Node root;
  private final Runnable afterLayout = this::painted;
  private KeyCode held = KeyCode.UNDEFINED;
  private boolean waiting;

  /** For all keys that are pressed in a node, once it is {@link #install installed}. */
  public HeldKeys(Node root) {
    this.root = root;
  }

  /** From now on what is held in the node waits for frames. */
  public void install() {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = KeyCode.UNDEFINED);
  }

  private void pressed(KeyEvent event) {
    if (!event.getTarget().equals(root.getScene().getFocusOwner())) {
      // A control hands on to its parent what it has no use for: a list of choices does with
      // Escape.
      return;
    }
    boolean repeated = event.getCode() == held && held != KeyCode.UNDEFINED;
    held = event.getCode();
    if (repeated && waiting && !character(event)) {
      event.consume();
    } else if (!waiting) {
      awaitFrame(root.getScene());
    }
  }

  private static boolean character(KeyEvent event) {
    boolean command = event.isControlDown() || event.isMetaDown() || event.isAltDown();
    return !command && !event.getText().isEmpty() && event.getText().charAt(0) > ' ';
  }

  private void awaitFrame(Scene scene) {
    waiting = true;
    scene.addPostLayoutPulseListener(afterLayout);
    Platform.requestNextPulse();
  }

  private void painted() {
    waiting = false;
    root.getScene().removePostLayoutPulseListener(afterLayout);
  }
}

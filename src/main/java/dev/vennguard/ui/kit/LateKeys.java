package dev.vennguard.ui.kit;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keys that answer something which has just gone by itself: who presses Enter on its button a
 * moment late means the button, not the text that has the keyboard again. A blank is left alone:
 * who types on loses nothing.
 */
final class LateKeys {
  private static final Duration MOMENT = Duration.millis(400);
  private static final Set<KeyCode> ANSWERS = Set.of(KeyCode.ENTER, KeyCode.ESCAPE);
  private static final Set<String> TYPED = Set.of("\r", "\n", "\u001b");

  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final EventHandler<KeyEvent> filter = this::filter;

  /** From now on, for a moment, answers reach nobody in that scene. */
  void swallow(@Nullable Scene scene) {
    if (scene == null) {
      return;
    }
    moment.setOnFinished(event -> scene.removeEventFilter(KeyEvent.ANY, filter));
    scene.removeEventFilter(KeyEvent.ANY, filter);
    scene.addEventFilter(KeyEvent.ANY, filter);
    moment.playFromStart();
  }

  private void filter(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (plain && (ANSWERS.contains(event.getCode()) || TYPED.contains(event.getCharacter()))) {
      event.consume();
    }
  }
}

package dev.vennguard.ui.shell.command;

import dev.vennguard.session.LiveSession;
import java.time.Duration;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/**
 * A letter and what it does to the policies come in one frame wherever the engine is quick enough.
 * The window would else be laid out and painted for the letter, and a moment later once more.
 */
public final class SameFrame implements EventDispatcher {
  /**
   * A quarter of a frame. An edit of an ordinary pair takes a fraction of it; one that takes longer
   * has its own frame, as ever.
   */
  private static final Duration PATIENCE = Duration.ofMillis(4);

  private final EventDispatcher usual;
  private final LiveSession session;

  SameFrame(EventDispatcher usual, LiveSession session) {
    this.usual = usual;
    this.session = session;
  }

  /** From now on for all that is typed or clicked in a scene. */
  public static void install(Scene scene, LiveSession session) {
    scene.setEventDispatcher(new SameFrame(scene.getEventDispatcher(), session));
  }

  /** The event has been dealt with wholly before anything is shown anew: nothing is half done. */
  @Override
  public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
    Event left = usual.dispatchEvent(event, tail);
    if (event instanceof InputEvent) {
      session.settle(PATIENCE);
    }
    return left;
  }
}

package dev.vennguard.ui;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a mouse tells of a node, for tests that need no robot. */
public final class MouseEvents {
  private MouseEvents() {}

  /** At that place, with no key held. */
  public static MouseEvent of(EventType<MouseEvent> type, MouseButton button, Point2D at) {
    return of(type, button, at, false);
  }

  /** Likewise, with Ctrl held or not. */
  public static MouseEvent of(
      EventType<MouseEvent> type, MouseButton button, Point2D at, boolean control) {
    boolean down = type == MouseEvent.MOUSE_PRESSED && button == MouseButton.PRIMARY;
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        0,
        0,
        button,
        button == MouseButton.NONE ? 0 : 1,
        false,
        control,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}

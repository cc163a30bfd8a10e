package dev.vennguard.ui.editor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** A tooltip about the text under the resting mouse, or at the caret on demand. */
final class HoverTip {
  private static final Duration REST = Duration.ofMillis(350);
  private static final double WIDEST = 460;
  private static final double BELOW = 12;

  private final PolicyArea area;
  private final IntFunction<Optional<String>> words;
  private final Tooltip tip = new Tooltip();

  HoverTip(PolicyArea area, IntFunction<Optional<String>> words) {
    this.area = area;
    this.words = words;
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST);
    tip.getStyleClass().add("vg-hover");
    tip.setAutoHide(true);
  }

  void install() {
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        event ->
            show(
                event.getCharacterIndex(),
                event.getScreenPosition().getX(),
                event.getScreenPosition().getY()));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> tip.hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> tip.hide());
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> tip.hide());
  }

  /** Shows what there is to say at the caret; returns whether there is anything. */
  boolean atCaret() {
    Optional<Bounds> caret = area.getCaretBounds();
    return caret.isPresent()
        && show(area.getCaretPosition(), caret.get().getMinX(), caret.get().getMaxY());
  }

  /** What is shown; empty if nothing is. */
  String text() {
    return tip.isShowing() ? tip.getText() : "";
  }

  private boolean show(int offset, double x, double y) {
    Optional<String> found = words.apply(offset);
    found.ifPresent(text -> {
      tip.setText(text);
      tip.show(area, x, y + BELOW);
    });
    return found.isPresent();
  }
}

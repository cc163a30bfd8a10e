package dev.vennguard.ui.editor;

import dev.vennguard.syntax.text.OneLine;
import dev.vennguard.ui.kit.Lines;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;

/** A tooltip about the text under the resting mouse, or at the caret on demand. */
final class HoverTip {
  private static final Duration REST = Duration.ofMillis(350);
  private static final double WIDEST = 460;
  private static final double BELOW = 12;

  private final PolicyArea area;
  private final IntFunction<Optional<String>> words;

  /** A window with a scene of its own: made when there is something to say. */
  private @Nullable Tooltip made;

  HoverTip(PolicyArea area, IntFunction<Optional<String>> words) {
    this.area = area;
    this.words = words;
  }

  private Tooltip tip() {
    Tooltip known = made;
    if (known != null) {
      return known;
    }
    Tooltip tip = new Tooltip();
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST);
    tip.getStyleClass().add("vg-hover");
    tip.setAutoHide(true);
    made = tip;
    return tip;
  }

  private void hide() {
    Tooltip tip = made;
    if (tip != null) {
      tip.hide();
    }
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
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> hide());
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
  }

  /** Shows what there is to say at the caret; returns whether there is anything. */
  boolean atCaret() {
    Optional<Bounds> caret = area.getCaretBounds();
    return caret.isPresent()
        && show(area.getCaretPosition(), caret.get().getMinX(), caret.get().getMaxY());
  }

  /** What is shown; empty if nothing is. */
  String text() {
    Tooltip tip = made;
    return tip != null && tip.isShowing() ? tip.getText() : "";
  }

  private boolean show(int offset, double x, double y) {
    Optional<String> found = words.apply(offset);
    found.ifPresent(text -> {
      Tooltip tip = tip();
      tip.setText(Lines.capital(text.lines().map(OneLine::of).collect(Collectors.joining("\n"))));
      tip.show(area, x, y + BELOW);
    });
    return found.isPresent();
  }
}

package dev.vennguard.ui.venn;

import dev.vennguard.ui.venn.geometry.VennFrame;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/** Moves the picture from one frame to the next, quickly, or at once under reduced motion. */
final class FrameAnimation extends Transition {
  private static final Duration LENGTH = Duration.millis(140);

  private final ObservableBooleanValue reduced;
  private final Consumer<VennFrame> painter;
  private Optional<VennFrame> from = Optional.empty();
  private Optional<VennFrame> shown = Optional.empty();
  private Optional<VennFrame> target = Optional.empty();
  private double lastWidth;
  private double lastHeight;

  FrameAnimation(ObservableBooleanValue reduced, Consumer<VennFrame> painter) {
    this.reduced = reduced;
    this.painter = painter;
    setCycleDuration(LENGTH);
    setInterpolator(Interpolator.EASE_OUT);
  }

  /** Goes to a frame; the first one, and one of another size of window, is shown at once. */
  void moveTo(VennFrame next, double width, double height) {
    if (target.filter(next::equals).isPresent()) {
      return;
    }
    boolean resized = width != lastWidth || height != lastHeight;
    boolean jump = reduced.get() || shown.isEmpty() || resized;
    lastWidth = width;
    lastHeight = height;
    target = Optional.of(next);
    from = shown;
    stop();
    if (jump) {
      paint(next);
    } else {
      playFromStart();
    }
  }

  @Override
  protected void interpolate(double progress) {
    if (from.isPresent() && target.isPresent()) {
      paint(from.get().towards(target.get(), progress));
    }
  }

  private void paint(VennFrame frame) {
    shown = Optional.of(frame);
    painter.accept(frame);
  }
}

package dev.vennguard.ui.kit;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What nodes say when the mouse rests on them. A tooltip is a window with a scene of its own: it is
 * made when the mouse comes for the first time, and asks for its words each time it is shown. Its
 * lines start with capitals, whoever writes them, but for {@link #name}.
 */
public final class Tip {
  private final Supplier<String> words;
  private final double delay;
  private final double widest;
  private @Nullable Tooltip made;

  /** The name of something that its owner named, as it is written. */
  public static Tip name(Supplier<String> name) {
    return new Tip(name, UnaryOperator.identity(), 0, 0);
  }

  /** Words that appear as the platform's tooltips do. */
  public Tip(Supplier<String> words) {
    this(words, 0, 0);
  }

  /**
   * Words of several lines, which stay until the mouse goes.
   *
   * @param words asked each time
   * @param delay of appearing, in milliseconds; 0 is the platform's
   * @param widest a line may be, in pixels; 0 does not wrap
   */
  public Tip(Supplier<String> words, double delay, double widest) {
    this(words, Lines::capital, delay, widest);
  }

  private Tip(Supplier<String> words, UnaryOperator<String> written, double delay, double widest) {
    this.words = () -> written.apply(words.get());
    this.delay = delay;
    this.widest = widest;
  }

  /** Gives a control words that never change, which are its help for screen readers too. */
  public static void on(Control control, String words) {
    control.setAccessibleHelp(Lines.capital(words));
    new Tip(() -> words).on(control);
  }

  /** Appears on this node too. */
  public void on(Node node) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            install(node);
          }
        });
  }

  private void install(Node node) {
    if (node instanceof Control control) {
      control.setTooltip(tooltip());
    } else {
      Tooltip.install(node, tooltip());
    }
  }

  private Tooltip tooltip() {
    Tooltip known = made;
    if (known != null) {
      return known;
    }
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(event -> tooltip.setText(words.get()));
    if (delay > 0) {
      tooltip.setShowDelay(Duration.millis(delay));
      tooltip.setShowDuration(Duration.INDEFINITE);
    }
    if (widest > 0) {
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(widest);
    }
    made = tooltip;
    return tooltip;
  }
}

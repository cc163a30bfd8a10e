package dev.vennguard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.MouseEvents;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TipTest {
  @BeforeAll
  static void toolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void tooltip_isMadeWhenTheMouseComes_notBefore() {
    onFx(() -> {
      Button button = new Button();
      Tip.on(button, "what it does");
      assertThat(button.getTooltip()).isNull();
      assertThat(button.getAccessibleHelp()).isEqualTo("What it does");
      enter(button);
      assertThat(shown(button.getTooltip())).isEqualTo("What it does");
    });
  }

  @Test
  void words_areThoseOfTheMomentItIsShown() {
    onFx(() -> {
      AtomicReference<String> words = new AtomicReference<>("one");
      Button first = new Button();
      Button second = new Button();
      Tip tip = new Tip(words::get, 100, 200);
      tip.on(first);
      tip.on(second);
      enter(first);
      enter(second);
      assertThat(second.getTooltip()).isSameAs(first.getTooltip());
      assertThat(shown(first.getTooltip())).isEqualTo("One");
      words.set("two");
      assertThat(shown(first.getTooltip())).isEqualTo("Two");
      assertThat(first.getTooltip().getShowDelay().toMillis()).isEqualTo(100);
      assertThat(first.getTooltip().getMaxWidth()).isEqualTo(200);
    });
  }

  @Test
  void name_isWrittenAsItsOwnerWroteIt() {
    onFx(() -> {
      Button button = new Button();
      Tip.name(() -> "dev").on(button);
      enter(button);
      assertThat(shown(button.getTooltip())).isEqualTo("dev");
    });
  }

  private static String shown(Tooltip tooltip) {
    Event.fireEvent(tooltip, new WindowEvent(tooltip, WindowEvent.WINDOW_SHOWING));
    return tooltip.getText();
  }

  private static void enter(Button button) {
    button.fireEvent(MouseEvents.of(MouseEvent.MOUSE_ENTERED, MouseButton.NONE, new Point2D(1, 1)));
  }

  private static void onFx(Runnable task) {
    WaitForAsyncUtils.waitForAsyncFx(600_000, task);
  }
}

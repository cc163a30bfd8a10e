package dev.vennguard.ui.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vennguard.ui.MouseEvents;
import dev.vennguard.ui.kit.PanelHost;
import dev.vennguard.ui.kit.SidePanel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Where the window is comes into the settings while it is open: nothing closes it in these. */
class StagePlaceTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1000, 1000);
  private static final Duration AT_ONCE = Duration.millis(1);

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void toolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void placeAndColumns_areKept_alsoIfTheWindowIsKilled() throws TimeoutException {
    SettingsFile settings = new SettingsFile(folder.resolve("settings.properties"));
    Stage stage = fx(Stage::new);
    SplitPane split = fx(() -> new SplitPane(new Pane(), new Pane(), new Pane()));
    PanelHost columns =
        fx(() -> {
          split.setDividerPositions(0.3, 0.7);
          return new PanelHost(split, new SidePanel());
        });
    fx(() -> {
      stage.setScene(new Scene(columns, 500, 300));
      new StagePlace(settings, columns, AT_ONCE).put(stage, SCREEN, 500, 300);
      stage.show();
      return stage;
    });
    try {
      move(stage, 40, 60);
      await(settings, place -> place.x() == 40 && place.y() == 60);
      fx(() -> {
        stage.setWidth(640);
        return stage;
      });
      await(settings, place -> place.width() == 640);
      fx(() -> {
        split.setDividerPositions(0.2, 0.9);
        Objects.requireNonNull(split.lookup(".split-pane-divider"))
            .fireEvent(
                MouseEvents.of(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, Point2D.ZERO));
        return stage;
      });
      await(settings, place -> place.left() < 0.25 && place.right() > 0.85);
    } finally {
      fx(() -> {
        stage.hide();
        return stage;
      });
    }
  }

  private static void move(Stage stage, double x, double y) {
    fx(() -> {
      stage.setX(x);
      stage.setY(y);
      return stage;
    });
  }

  /** As the next start would read it. */
  private void await(SettingsFile settings, Predicate<WindowPlace> wanted) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> fx(() -> settings.windowPlace().filter(wanted).isPresent()));
    assertThat(new SettingsFile(folder.resolve("settings.properties")).windowPlace())
        .hasValueSatisfying(place -> assertThat(place).matches(wanted));
  }

  private static <T> T fx(Callable<T> task) {
    return WaitForAsyncUtils.waitForAsyncFx(600_000, task);
  }
}

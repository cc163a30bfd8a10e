package dev.vennguard.ui.shell;

import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.ui.shell.setting.WindowPlace;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was when it was closed, if a screen is still there. */
final class StagePlace {
  /** So much of it must be on a screen, in pixels: enough to take hold of it. */
  private static final double SEEN = 120;

  private final Settings settings;
  private final MainWindow window;

  StagePlace(Settings settings, MainWindow window) {
    this.settings = settings;
    this.window = window;
  }

  /** Before it is shown. */
  void put(Stage stage) {
    settings
        .windowPlace()
        .ifPresent(place -> {
          window.divide(place.left(), place.right());
          if (onScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
          }
          stage.setMaximized(place.maximised());
        });
  }

  private static boolean onScreen(WindowPlace place) {
    return !Screen.getScreensForRectangle(place.x() + place.width() / 2, place.y(), SEEN, SEEN)
        .isEmpty();
  }

  /** Remembers where it is, and how its columns are divided. */
  void keep(Stage stage) {
    double[] columns = window.divided();
    boolean large = stage.isMaximized() || stage.isFullScreen();
    WindowPlace now =
        new WindowPlace(
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized(),
            columns[0],
            columns[1]);
    Optional<WindowPlace> before = settings.windowPlace().filter(place -> large);
    settings.setWindowPlace(
        before
            .map(place ->
                new WindowPlace(
                    place.x(),
                    place.y(),
                    place.width(),
                    place.height(),
                    now.maximised(),
                    now.left(),
                    now.right()))
            .orElse(now));
  }
}

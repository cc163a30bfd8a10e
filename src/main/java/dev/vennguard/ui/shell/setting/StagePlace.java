package dev.vennguard.ui.shell.setting;

import dev.vennguard.ui.kit.PanelHost;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was when it was closed, if a screen is still there. */
public final class StagePlace {
  /** So much of it must be on a screen, in pixels: enough to take hold of it. */
  private static final double SEEN = 120;

  private final Settings settings;
  private final PanelHost columns;

  /** Of a window with such columns. */
  public StagePlace(Settings settings, PanelHost columns) {
    this.settings = settings;
    this.columns = columns;
  }

  /** Before it is shown. */
  public void put(Stage stage) {
    settings
        .windowPlace()
        .ifPresent(place -> {
          columns.choose(place.left(), place.right());
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
  public void keep(Stage stage) {
    double[] shares = columns.chosen();
    boolean large = stage.isMaximized() || stage.isFullScreen();
    WindowPlace now =
        new WindowPlace(
            stage.getX(),
            stage.getY(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized(),
            shares[0],
            shares[1]);
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

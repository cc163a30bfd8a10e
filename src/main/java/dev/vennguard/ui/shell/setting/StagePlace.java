package dev.vennguard.ui.shell.setting;

import dev.vennguard.ui.kit.PanelHost;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Puts the window where it was when it was closed, if a screen is still there. */
public final class StagePlace {
  /** So much of it must be on a screen, in pixels: enough to take hold of it. */
  private static final double SEEN = 120;

  /** What a frame around a window takes at most, in pixels. */
  private static final double FRAME = 48;

  /** So long nothing moves before a place is kept. */
  private static final Duration QUIET = Duration.seconds(1);

  private final Settings settings;
  private final PanelHost columns;
  private final Duration rest;

  /** Of a window with such columns. */
  public StagePlace(Settings settings, PanelHost columns) {
    this(settings, columns, QUIET);
  }

  /**
   * Likewise.
   *
   * @param rest so long nothing moves before a place is kept
   */
  StagePlace(Settings settings, PanelHost columns, Duration rest) {
    this.settings = settings;
    this.columns = columns;
    this.rest = rest;
  }

  /**
   * Before it is shown, and follows it from then on. At the first start a window that would just
   * fill the screen, but for its frame, fills it.
   *
   * @param screen what there is of the screen, without bars of the system
   */
  public void put(Stage stage, Rectangle2D screen, double width, double height) {
    settings
        .windowPlace()
        .ifPresentOrElse(
            place -> put(stage, place),
            () ->
                stage.setMaximized(
                    screen.getWidth() < width + FRAME || screen.getHeight() < height + FRAME));
    follow(stage);
  }

  private void put(Stage stage, WindowPlace place) {
    columns.choose(place.left(), place.right());
    if (onScreen(place)) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
    }
    stage.setMaximized(place.maximised());
  }

  /**
   * From now on the place is kept a moment after it changed, too: who is logged out, or whose power
   * fails, closes no window.
   */
  private void follow(Stage stage) {
    PauseTransition quiet = new PauseTransition(rest);
    quiet.setOnFinished(event -> {
      if (stage.isShowing() && !stage.isIconified()) {
        keep(stage);
      }
    });
    Stream.of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty(),
            columns.moved())
        .forEach(one -> one.addListener((observable, before, now) -> quiet.playFromStart()));
    stage.setOnHiding(event -> quiet.stop());
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
    WindowPlace kept =
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
            .orElse(now);
    boolean same = settings.windowPlace().map(WindowPlace::text).equals(Optional.of(kept.text()));
    if (!same) {
      settings.setWindowPlace(kept);
    }
  }
}

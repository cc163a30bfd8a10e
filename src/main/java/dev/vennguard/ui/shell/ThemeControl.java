package dev.vennguard.ui.shell;

import dev.vennguard.ui.kit.Theme;
import dev.vennguard.ui.shell.setting.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Colours a scene as the user wants it, and follows the system while they want that. */
final class ThemeControl {
  private static final List<String> VIEW_STYLES =
      List.of(
          "/dev/vennguard/ui/editor/editor.css",
          "/dev/vennguard/ui/shell/shell.css",
          "/dev/vennguard/ui/layers/layers.css",
          "/dev/vennguard/ui/whatif/whatif.css",
          "/dev/vennguard/ui/lessons/lessons.css",
          "/dev/vennguard/ui/situation/situation.css",
          "/dev/vennguard/ui/shell/sheets.css",
          "/dev/vennguard/ui/venn/venn.css",
          "/dev/vennguard/ui/matrix/matrix.css",
          "/dev/vennguard/ui/explain/explain.css");

  /** Where a shadow and a round corner of a menu would be white. */
  private static final String OPAQUE = "/dev/vennguard/ui/kit/opaque.css";

  private final ChangeListener<ColorScheme> follower = (observable, before, now) -> apply();
  private ThemeChoice choice;
  private @Nullable Scene coloured;

  ThemeControl(ThemeChoice choice) {
    this.choice = choice;
  }

  /** Colours a scene, and again whenever the theme changes. */
  void colour(Scene scene) {
    coloured = scene;
    apply();
  }

  /** Follows the system's colour scheme from now on, while that is chosen. */
  void follow() {
    Platform.getPreferences().colorSchemeProperty().addListener(follower);
  }

  /** Stops following. */
  void close() {
    Platform.getPreferences().colorSchemeProperty().removeListener(follower);
  }

  /** Chooses a theme. */
  void choose(ThemeChoice chosen) {
    choice = chosen;
    apply();
  }

  /** The chosen theme. */
  ThemeChoice choice() {
    return choice;
  }

  /** The id of the command that chooses a theme. */
  static String commandId(ThemeChoice choice) {
    return "view.theme-" + choice.name().toLowerCase(Locale.ROOT);
  }

  /** The theme that a choice means at present. */
  static Theme theme(ThemeChoice choice) {
    return switch (choice) {
      case SYSTEM -> system();
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  /** Colours a scene, with the style sheets of all views. */
  static void apply(Theme theme, Scene scene) {
    theme.applyTo(scene, viewStyles());
  }

  private static Theme system() {
    return switch (Platform.getPreferences().getColorScheme()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  private void apply() {
    Scene scene = coloured;
    if (scene != null) {
      apply(theme(choice), scene);
    }
  }

  private static List<String> viewStyles() {
    boolean opaque = !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    return Stream.concat(VIEW_STYLES.stream(), opaque ? Stream.of(OPAQUE) : Stream.of())
        .map(ThemeControl.class::getResource)
        .filter(Objects::nonNull)
        .map(url -> url.toExternalForm())
        .toList();
  }
}

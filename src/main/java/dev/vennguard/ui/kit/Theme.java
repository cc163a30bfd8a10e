package dev.vennguard.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/** How the window is coloured. A scene has one; popups and dialogs take it from their owner. */
public enum Theme {
  LIGHT("light.css"),
  DARK("dark.css");

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /**
   * Colours a scene: the base theme, our tokens, how our controls look, and the style sheets of the
   * views. Calling it again with another theme recolours the scene in the next pulse.
   *
   * @param scene the scene to colour
   * @param more style sheets of views, absolute addresses, which may use the tokens
   */
  public void applyTo(Scene scene, List<String> more) {
    String base = baseStylesheet();
    if (!base.equals(scene.getUserAgentStylesheet())) {
      scene.setUserAgentStylesheet(base);
    }
    scene.getStylesheets().setAll(stylesheets(more));
  }

  /** The base theme's address: what a scene or dialog pane uses in place of the platform's. */
  public String baseStylesheet() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }

  /** Our own style sheets in order: tokens, components, those of the views. */
  public List<String> stylesheets(List<String> more) {
    List<String> all = new ArrayList<>();
    all.add(resource(tokens));
    all.add(resource("components.css"));
    all.addAll(more);
    return List.copyOf(all);
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
  }
}

package dev.vennguard.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * What a pane lies on: its colour, rounded corners and shadow, as a node behind all others of the
 * pane ({@code .vg-ground} in the style sheets).
 *
 * <p>JavaFX paints the grounds of all panes around a changed node anew, hidden or not, and a
 * rounded one takes longer than all else; a node behind the changed one is left alone. So a pane in
 * which much changes has no ground of its own.
 */
public final class Ground extends Region {
  private Ground() {
    getStyleClass().add("vg-ground");
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Lays a ground under what is and what will be in a pane. */
  public static void under(Pane pane) {
    Ground ground = new Ground();
    pane.getChildren().addFirst(ground);
    pane.layoutBoundsProperty()
        .addListener(
            (bounds, before, now) -> ground.resizeRelocate(0, 0, now.getWidth(), now.getHeight()));
  }
}

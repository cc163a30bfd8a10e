package dev.vennguard.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Room for content that is laid out for itself: what changes in it asks nothing around it for a
 * layout.
 *
 * <p>In JavaFX each word that changes makes all parents up to the root measure and place all their
 * children anew, at each key several times. Here that ends: the content gets the size of the
 * island, and the size of the island does not follow from what is in it from one moment to the
 * next.
 */
public final class LayoutIsland extends Region {
  private final Region content;
  private final Runnable afterLayout = this::afterLayout;
  private boolean waiting;

  private LayoutIsland(Region content) {
    this.content = content;
    content.setManaged(false);
    getChildren().add(content);
  }

  /** Content whose size is what is left by others, or given: what it would like does not count. */
  public static LayoutIsland of(Region content) {
    LayoutIsland island = new LayoutIsland(content);
    island.setMinSize(0, 0);
    island.setPrefSize(0, 0);
    return island;
  }

  /** Content that has its own height, which seldom changes; its width is what is left by others. */
  public static LayoutIsland bar(Region content) {
    LayoutIsland island = new LayoutIsland(content);
    island.setMinWidth(0);
    island.setPrefWidth(0);
    content.needsLayoutProperty().addListener((observable, before, now) -> island.contentChanged());
    return island;
  }

  /**
   * Looked at when the content wants a layout and when it has it: what is asked in the midst of a
   * layout may go no further than the next parent.
   */
  private void contentChanged() {
    if (fits()) {
      return;
    }
    requestLayout();
    // What is made beside the FX thread is in no window yet.
    if (!waiting && getScene() != null && getScene().getWindow() != null) {
      waiting = true;
      getScene().addPostLayoutPulseListener(afterLayout);
    }
  }

  /** What was asked too late, as after new style sheets, is asked again for the next frame. */
  private void afterLayout() {
    waiting = false;
    if (getScene() != null) {
      getScene().removePostLayoutPulseListener(afterLayout);
    }
    if (!fits()) {
      requestLayout();
    }
  }

  private boolean fits() {
    return content.prefHeight(content.getWidth()) == getHeight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  public Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}

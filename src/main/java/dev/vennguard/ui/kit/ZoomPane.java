package dev.vennguard.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows what is in it as many times as large as usual, and gives it the room that is left. */
public final class ZoomPane extends Region {
  /** What has less room than that is cut off, in pixels before it is enlarged. */
  private static final double NARROWEST = 880;

  private static final double LOWEST = 560;

  private final Node content;
  private final Scale scale = new Scale(1, 1);
  private double wanted = 1;

  /** A pane that shows its content in its own size. */
  @SuppressWarnings("this-escape") // only its own child is reached
  public ZoomPane(Node content) {
    this.content = content;
    content.setManaged(false);
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  /** How many times as large as usual everything is. */
  public double zoom() {
    return scale.getX();
  }

  /** Shows everything as many times as large as usual, as far as nothing is cut off for it. */
  public void zoom(double times) {
    wanted = times;
    fit();
    requestLayout();
  }

  /** Whether there is no room for anything larger. */
  public boolean full() {
    return zoom() >= room();
  }

  /** So many times as large as usual fits. */
  private double room() {
    return getWidth() <= 0 || getHeight() <= 0
        ? wanted
        : Math.min(getWidth() / NARROWEST, getHeight() / LOWEST);
  }

  private void fit() {
    double fitting = Math.min(wanted, Math.max(1, room()));
    scale.setX(fitting);
    scale.setY(fitting);
  }

  @Override
  protected void layoutChildren() {
    fit();
    content.resizeRelocate(0, 0, getWidth() / zoom(), getHeight() / zoom());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1) * zoom();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * zoom();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * zoom();
  }
}

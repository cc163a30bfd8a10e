package dev.vennguard.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows what is in it as many times as large as usual, and gives it the room that is left. */
public final class ZoomPane extends Region {
  private final Node content;
  private final Scale scale = new Scale(1, 1);

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

  /** Shows everything as many times as large as usual. */
  public void zoom(double times) {
    scale.setX(times);
    scale.setY(times);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
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

package dev.vennguard.ui.kit;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/**
 * A pane that draws itself on a canvas of exactly its own size, at most once per pulse: never the
 * size of what could be scrolled to, for a canvas is one texture. Ask for drawing by {@link
 * #repaint()}; size and theme changes ask by themselves.
 */
public abstract class CanvasPane extends InkRegion {
  private final Canvas canvas = new Canvas();
  private boolean dirty = true;

  /** An empty pane; what it draws is up to {@link #paint}. */
  @SuppressWarnings("this-escape") // getChildren() only hands out the list
  protected CanvasPane() {
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
  }

  /**
   * Draws everything on a cleared canvas.
   *
   * @param g the graphics of the canvas, cleared
   * @param width in pixels
   * @param height in pixels
   */
  protected abstract void paint(GraphicsContext g, double width, double height);

  /** Asks for a drawing in this pulse or the next; cheap, may be called often. */
  public final void repaint() {
    dirty = true;
    setNeedsLayout(true);
  }

  @Override
  protected void inkChanged() {
    repaint();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(0, Math.ceil(getWidth()));
    double height = Math.max(0, Math.ceil(getHeight()));
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      dirty = true;
    }
    if (dirty && width > 0 && height > 0) {
      dirty = false;
      GraphicsContext g = canvas.getGraphicsContext2D();
      g.clearRect(0, 0, width, height);
      paint(g, width, height);
    }
  }
}

package dev.vennguard.ui.venn.geometry;

/**
 * A rectangle of the picture, in pixels.
 *
 * @param x left edge
 * @param y upper edge
 */
public record Box(double x, double y, double width, double height) {
  public double bottom() {
    return y + height;
  }

  /** Whether it comes nearer to a circle than {@code gap} pixels. */
  public boolean touches(Disc disc, double gap) {
    double nearestX = Math.clamp(disc.x(), x, x + width);
    double nearestY = Math.clamp(disc.y(), y, y + height);
    double distance = Math.hypot(disc.x() - nearestX, disc.y() - nearestY);
    return distance < disc.radius() + gap;
  }

  /** Whether it shares some pixel with another one. */
  public boolean overlaps(Box other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }
}

package dev.vennguard.ui.venn.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * A circle of the picture, in pixels; y grows downwards.
 *
 * @param x the centre
 * @param y the centre
 * @param radius 0 for an empty set
 */
public record Disc(double x, double y, double radius) {

  /** Half the width at that height; 0 above and below the circle. */
  public double halfWidth(double atY) {
    double offset = atY - y;
    double square = radius * radius - offset * offset;
    return square <= 0 ? 0 : Math.sqrt(square);
  }

  public double left(double atY) {
    return x - halfWidth(atY);
  }

  public double right(double atY) {
    return x + halfWidth(atY);
  }

  public double top() {
    return y - radius;
  }

  public double bottom() {
    return y + radius;
  }

  public double area() {
    return Math.PI * radius * radius;
  }

  /** The circle on the way to another one; {@code progress} from 0 to 1. */
  public Disc towards(Disc other, double progress) {
    return new Disc(
        x + (other.x - x) * progress,
        y + (other.y - y) * progress,
        radius + (other.radius - radius) * progress);
  }

  /** The outline of the part between two heights, as x, y, x, y, … */
  public List<Double> outline(double from, double to, int steps) {
    List<Double> points = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      double atY = height(from, to, i, steps);
      points.add(right(atY));
      points.add(atY);
    }
    for (int i = steps; i >= 0; i--) {
      double atY = height(from, to, i, steps);
      points.add(left(atY));
      points.add(atY);
    }
    return points;
  }

  /** Steps from one height to another, denser at both ends, where an edge turns fastest. */
  public static double height(double from, double to, int step, int steps) {
    double share = (1 - Math.cos(Math.PI * step / steps)) / 2;
    return from + (to - from) * share;
  }
}

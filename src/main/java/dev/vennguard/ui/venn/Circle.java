package dev.vennguard.ui.venn;

/**
 * A circle in the picture, in pixels; y grows downwards.
 *
 * @param x the centre
 * @param y the centre
 * @param radius 0 for an empty set
 */
record Circle(double x, double y, double radius) {

  /** Half the width at that height; 0 above and below the circle. */
  double halfWidth(double atY) {
    double offset = atY - y;
    double square = radius * radius - offset * offset;
    return square <= 0 ? 0 : Math.sqrt(square);
  }

  double left(double atY) {
    return x - halfWidth(atY);
  }

  double right(double atY) {
    return x + halfWidth(atY);
  }

  double top() {
    return y - radius;
  }

  double bottom() {
    return y + radius;
  }

  double area() {
    return Math.PI * radius * radius;
  }

  /** The circle on the way to another one; {@code progress} from 0 to 1. */
  Circle towards(Circle other, double progress) {
    return new Circle(
        x + (other.x - x) * progress,
        y + (other.y - y) * progress,
        radius + (other.radius - radius) * progress);
  }
}

package dev.vennguard.ui.venn.geometry;

/**
 * The space that circles may take.
 *
 * @param width of the view, in pixels
 * @param height of the view
 * @param side pixels kept free on the left and on the right
 * @param inset pixels kept free above and below
 */
public record Room(double width, double height, double side, double inset) {
  /** What is kept free above and below if nothing asks for more. */
  public static final double INSET = 12;

  /** The same with the circles smaller by a share of the height. */
  public Room smaller(double pixels) {
    double share = pixels / Math.max(1, height);
    return new Room(width, height, side + share * width / 3, inset + pixels / 2);
  }
}

package dev.vennguard.ui.venn.geometry;

/**
 * The heights at which horizontal lines cut a region into its parts, from the top: undecided, main,
 * disjoint, denied. Each part has the share of the region's area that its count has.
 *
 * @param top the region's highest point
 * @param undecidedEnd where the undecided part ends; {@code top} if there is none
 * @param mainEnd where the main part ends
 * @param disjointEnd where the disjoint part ends and the denied one starts
 * @param bottom the region's lowest point
 */
public record Slices(
    double top, double undecidedEnd, double mainEnd, double disjointEnd, double bottom) {

  public Slices towards(Slices other, double progress) {
    return new Slices(
        mix(top, other.top, progress),
        mix(undecidedEnd, other.undecidedEnd, progress),
        mix(mainEnd, other.mainEnd, progress),
        mix(disjointEnd, other.disjointEnd, progress),
        mix(bottom, other.bottom, progress));
  }

  private static double mix(double from, double to, double progress) {
    return from + (to - from) * progress;
  }
}

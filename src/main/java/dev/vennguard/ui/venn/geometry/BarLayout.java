package dev.vennguard.ui.venn.geometry;

/**
 * The linear form: the union laid out on one line as identity only, both, boundary only. All
 * lengths are exact.
 *
 * @param from where the line starts, in pixels
 * @param perAction pixels for one action
 */
public record BarLayout(VennCounts counts, double from, double perAction) {

  public static BarLayout of(VennCounts counts, double from, double to) {
    int union = counts.union();
    return new BarLayout(counts, from, union == 0 ? 0 : (to - from) / union);
  }

  public double start(VennZone zone) {
    return switch (zone) {
      case IDENTITY_ONLY -> from;
      case BOTH -> from + counts.identityOnly().total() * perAction;
      case BOUNDARY_ONLY -> from + counts.identity() * perAction;
    };
  }

  public double end(VennZone zone) {
    return start(zone) + region(zone).total() * perAction;
  }

  public RegionCounts region(VennZone zone) {
    return switch (zone) {
      case IDENTITY_ONLY -> counts.identityOnly();
      case BOTH -> counts.both();
      case BOUNDARY_ONLY -> counts.boundaryOnly();
    };
  }

  /** The cuts of a zone, along the line as {@link Slices} has them from the top. */
  public Slices cuts(VennZone zone) {
    RegionCounts region = region(zone);
    double undecidedEnd = start(zone) + region.undecided() * perAction;
    double mainEnd = undecidedEnd + region.main() * perAction;
    return new Slices(
        start(zone), undecidedEnd, mainEnd, mainEnd + region.disjoint() * perAction, end(zone));
  }
}

package dev.vennguard.ui.venn.geometry;

/** The counts that the picture is drawn from: its three regions do not overlap. */
public record VennCounts(RegionCounts identityOnly, RegionCounts both, RegionCounts boundaryOnly) {
  /** Everything that lies in one of the circles. */
  public int union() {
    return identityOnly.total() + both.total() + boundaryOnly.total();
  }

  public int identity() {
    return identityOnly.total() + both.total();
  }

  public int boundary() {
    return both.total() + boundaryOnly.total();
  }
}

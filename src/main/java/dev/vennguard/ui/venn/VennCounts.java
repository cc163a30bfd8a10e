package dev.vennguard.ui.venn;

/** The counts that the picture is drawn from: its three regions do not overlap. */
record VennCounts(RegionCounts identityOnly, RegionCounts both, RegionCounts boundaryOnly) {
  /** Everything that lies in one of the circles. */
  int union() {
    return identityOnly.total() + both.total() + boundaryOnly.total();
  }

  int identity() {
    return identityOnly.total() + both.total();
  }

  int boundary() {
    return both.total() + boundaryOnly.total();
  }
}

package dev.vennguard.ui.venn.geometry;

/** The three regions of two overlapping circles. */
public enum VennZone {
  IDENTITY_ONLY,
  BOTH,
  BOUNDARY_ONLY
}

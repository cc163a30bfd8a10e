package dev.vennguard.ui.venn;

/** The three regions of two overlapping circles. */
enum VennZone {
  IDENTITY_ONLY,
  BOTH,
  BOUNDARY_ONLY
}

package dev.vennguard.ui.matrix;

/** Which services there are without a filter. */
public enum ServiceScope {
  /** Those that some policy speaks of. */
  SPOKEN_OF,
  /** All. */
  ALL
}

package dev.vennguard.ui.venn;

/** Which actions are counted. */
public enum VennScope {
  /** All that the catalogue knows. */
  ALL_ACTIONS,
  /** Those of the services that some policy names. */
  NAMED_SERVICES
}

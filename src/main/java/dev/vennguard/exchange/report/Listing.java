package dev.vennguard.exchange.report;

/** How many actions a report for people names. */
public enum Listing {
  /** Groups with counts, in a page or two. */
  GROUPED,
  /** One by one. */
  EVERY_ACTION
}

package dev.vennguard.ui.venn;

/** How the counts are drawn. */
public enum VennForm {
  /** Two circles: exact by area, as long as nothing is too small to be seen. */
  CIRCLES,
  /** Two aligned bars: always exact by length. */
  BARS
}

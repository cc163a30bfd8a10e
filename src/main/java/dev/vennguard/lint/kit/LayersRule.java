package dev.vennguard.lint.kit;

/** A rule about documents together, or one that takes a proof. */
public non-sealed interface LayersRule extends Rule {

  /** Looks at all documents. */
  void check(LintedLayers layers, Findings findings);
}

package dev.vennguard.lint.kit;

/** A rule about a whole document, or about how it is written. */
public non-sealed interface DocumentRule extends Rule {

  /** Looks at a document; cheap, since it is done at every keystroke. */
  void check(LintedDocument document, Findings findings);
}

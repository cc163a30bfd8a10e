package dev.vennguard.lint.kit;

/** One thing that the linter looks for. Stateless: all that it knows it is given. */
public sealed interface Rule {

  /** Its id, severity and paragraph. */
  RuleInfo info();

  /**
   * A rule about one statement by itself: its findings depend on the statement and the policy type
   * and on nothing else, so they are remembered by content.
   */
  non-sealed interface StatementRule extends Rule {

    /** Looks at a statement. */
    void check(LintedStatement statement, Hits hits);
  }

  /** A rule about a whole document, or about how it is written. */
  non-sealed interface DocumentRule extends Rule {

    /** Looks at a document; cheap, since it is done at every keystroke. */
    void check(LintedDocument document, Findings findings);
  }

  /** A rule about documents together, or one that takes a proof. */
  non-sealed interface LayersRule extends Rule {

    /** Looks at all documents. */
    void check(LintedLayers layers, Findings findings);
  }
}

package dev.vennguard.lint.kit;

/**
 * A rule about one statement by itself: its findings depend on the statement and the policy type
 * and on nothing else, so they are remembered by content.
 */
public non-sealed interface StatementRule extends Rule {

  /** Looks at a statement. */
  void check(LintedStatement statement, Hits hits);
}

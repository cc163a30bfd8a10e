package dev.vennguard.lint.kit;

/** One thing that the linter looks for. Stateless: all that it knows it is given. */
public sealed interface Rule permits StatementRule, DocumentRule, LayersRule {

  /** Its id, severity and paragraph. */
  RuleInfo info();
}

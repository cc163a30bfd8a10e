package dev.vennguard.lint.kit;

import dev.vennguard.policy.Policy;
import dev.vennguard.policy.Statement;
import dev.vennguard.syntax.PolicyEditor;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.text.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edit that makes a finding go away. A value: nothing is worked out before somebody wants to
 * preview it or to carry it out.
 */
public sealed interface QuickFix {

  /** What it does, as a button says it. */
  String title();

  /**
   * Another statement, or none, in the place of one.
   *
   * @param title what it does
   * @param statement the index of the statement
   * @param now what stands there afterwards; nothing removes it
   */
  record OfStatement(String title, int statement, Optional<Statement> now) implements QuickFix {}

  /**
   * Changes of the text that change no statement.
   *
   * @param title what it does
   * @param changes they do not overlap
   */
  record OfText(String title, List<TextChange> changes) implements QuickFix {
    /** Copies the list. */
    public OfText {
      changes = List.copyOf(changes);
    }
  }

  /** The smallest changes of a document's text that carry it out. */
  default List<TextChange> changes(LintedDocument document) {
    return switch (this) {
      case OfText(String _, List<TextChange> changes) -> changes;
      case OfStatement(String _, int statement, Optional<Statement> now) ->
          PolicyEditor.edit(
              document.text(),
              PolicyKind.from(document.ref().kind()),
              changed(document.policy(), statement, now));
    };
  }

  /** Whether a policy is left: one without statements is none. */
  default boolean leavesPolicy(LintedDocument document) {
    return !(this instanceof OfStatement one)
        || one.now().isPresent()
        || document.policy().statements().size() > 1;
  }

  private static Policy changed(Policy policy, int statement, Optional<Statement> now) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    if (now.isPresent()) {
      statements.set(statement, now.get());
    } else {
      statements.remove(statement);
    }
    return new Policy(policy.version(), statements);
  }
}

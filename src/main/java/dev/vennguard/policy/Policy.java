package dev.vennguard.policy;

import java.util.List;

/**
 * One policy document: what it says, without how it is written.
 *
 * @param version the language version (EVALUATION §1.3)
 * @param statements its statements, in the order of the text
 */
public record Policy(PolicyVersion version, List<Statement> statements) {
  private static final Policy UNREADABLE =
      new Policy(
          PolicyVersion.V2012_10_17,
          List.of(
              Statement.of(Effect.ALLOW, ActionClause.EXCEPT_NONE, ResourceClause.EVERYTHING)
                  .withConditions(
                      List.of(new Condition(new ConditionOperator.Unknown(""), "", List.of())))));

  /** Copies the list. */
  public Policy {
    statements = List.copyOf(statements);
  }

  /** A document that says nothing. */
  public static Policy empty() {
    return new Policy(PolicyVersion.V2012_10_17, List.of());
  }

  /**
   * Stands for a document that never could be read: it touches every action, and as IAM would not
   * store it, it is not evaluated.
   */
  public static Policy unreadable() {
    return UNREADABLE;
  }
}

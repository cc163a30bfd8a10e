package dev.vennguard.policy;

import java.util.List;

/**
 * One policy document: what it says, without how it is written.
 *
 * @param version the language version (EVALUATION §1.3)
 * @param statements its statements, in the order of the text
 */
public record Policy(PolicyVersion version, List<Statement> statements) {
  /** Copies the list. */
  public Policy {
    statements = List.copyOf(statements);
  }

  /** A document that says nothing. */
  public static Policy empty() {
    return new Policy(PolicyVersion.V2012_10_17, List.of());
  }
}

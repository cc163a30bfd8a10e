package dev.vennguard.ui.matrix;

import dev.vennguard.policy.StatementId;

/** Statements in words. */
final class StatementTitles {
  private StatementTitles() {}

  /**
   * {@code boundary statement 2}, or {@code identity 3 statement 2} of the third document; counted
   * from 1. No two statements have the same.
   */
  static String of(StatementId id) {
    String level = id.layer().level() == 0 ? "" : " level " + (id.layer().level() + 1);
    String document = id.policy() == 0 ? "" : " " + (id.policy() + 1);
    return id.kind().id() + level + document + " statement " + (id.statement() + 1);
  }
}

package dev.vennguard.ui.matrix;

import dev.vennguard.policy.StatementId;

/** Statements in words. */
final class StatementTitles {
  private StatementTitles() {}

  /** {@code boundary statement 2}, counted from 1. */
  static String of(StatementId id) {
    return id.kind().id() + " statement " + (id.statement() + 1);
  }
}

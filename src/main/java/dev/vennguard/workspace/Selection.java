package dev.vennguard.workspace;

import dev.vennguard.catalog.ActionSet;
import dev.vennguard.policy.StatementId;

/** What is selected in the window: one selection for all views. */
public sealed interface Selection {
  /** Nothing. */
  record None() implements Selection {}

  /**
   * A set of actions: a region of the Venn diagram.
   *
   * @param title what the set is, in words
   * @param actions the actions
   */
  record Actions(String title, ActionSet actions) implements Selection {}

  /**
   * One action.
   *
   * @param action its index in the catalogue
   */
  record OneAction(int action) implements Selection {}

  /**
   * One service.
   *
   * @param prefix its prefix, such as {@code s3}
   */
  record InService(String prefix) implements Selection {}

  /**
   * The statement that the caret stands in.
   *
   * @param statement which one
   */
  record StatementAt(StatementId statement) implements Selection {}
}

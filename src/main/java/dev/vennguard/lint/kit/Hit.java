package dev.vennguard.lint.kit;

import dev.vennguard.policy.Statement;
import java.util.Optional;

/**
 * A finding about a statement, before it is known where the statement stands.
 *
 * @param rule what found it
 * @param anchor which part of the statement
 * @param message what happens
 * @param advice what to do
 * @param fix what the statement becomes, where that is safe
 */
public record Hit(RuleInfo rule, Anchor anchor, String message, String advice, Optional<Fix> fix) {

  /**
   * What a statement becomes.
   *
   * @param title what is done, as a button says it
   * @param now the statement afterwards; nothing if it goes
   */
  public record Fix(String title, Optional<Statement> now) {}
}

package dev.vennguard.explain.content;

import dev.vennguard.policy.StatementId;

/**
 * What a statement goes by in sentences.
 *
 * @param id where it stands
 * @param sid its {@code Sid}, or the empty text: then it goes by its number
 * @param shared whether another statement of its document has the same {@code Sid}, so that only
 *     the number tells it
 */
public record StatementName(StatementId id, String sid, boolean shared) {
  /** Its number in its document, from 1. */
  public int number() {
    return id.statement() + 1;
  }
}

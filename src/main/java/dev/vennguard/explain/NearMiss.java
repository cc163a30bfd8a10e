package dev.vennguard.explain;

import dev.vennguard.explain.content.MissFinding;
import dev.vennguard.explain.coverage.StatementElement;
import dev.vennguard.explain.words.MissWords;
import dev.vennguard.explain.words.Sentence;
import dev.vennguard.policy.StatementId;

/**
 * A statement that names the action, or comes near it, and that no request of the action fits.
 *
 * @param statement where it stands
 * @param sid its {@code Sid}, or the empty text
 * @param failed the first element that no request fits; those before it fit
 * @param finding what is in the way
 */
public record NearMiss(
    StatementId statement, String sid, StatementElement failed, MissFinding finding) {
  /** What is in the way, as a clause without a full stop. */
  public Sentence words() {
    return new Sentence(MissWords.of(finding));
  }
}

package dev.vennguard.explain;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.result.Coverage;
import java.util.List;

/**
 * A statement that applies to requests of the action.
 *
 * @param statement where it stands
 * @param sid its {@code Sid}, or the empty text
 * @param effect whether it allows or denies
 * @param coverage to how many requests it applies
 * @param words to which ones, as a clause: {@code allows it on `…` when …}
 * @param remarks what is not to be overlooked in it, as clauses: a condition that is always true,
 *     calls that it never meets
 */
public record StatementNote(
    StatementId statement,
    String sid,
    Effect effect,
    Coverage coverage,
    String words,
    List<String> remarks) {
  /** Copies the list. */
  public StatementNote {
    remarks = List.copyOf(remarks);
  }
}

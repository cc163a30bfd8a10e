package dev.vennguard.live.why;

import dev.vennguard.policy.Effect;
import dev.vennguard.policy.StatementId;
import dev.vennguard.prove.Coverage;

/**
 * A statement that applies to requests of the action.
 *
 * @param statement where it stands
 * @param sid its {@code Sid}, or the empty text
 * @param effect whether it allows or denies
 * @param coverage to how many requests it applies
 * @param words to which ones, as a clause: {@code allows it on `…` when …}
 */
public record StatementNote(
    StatementId statement, String sid, Effect effect, Coverage coverage, String words) {}

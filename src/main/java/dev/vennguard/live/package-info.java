/**
 * The incremental model: what each statement covers, folded to an outcome per action
 * (architecture.md "One keystroke").
 *
 * <p>Two stages, both exact. Bit sets: a statement with resource {@code *} and no condition covers
 * its actions wholly. Proofs: what the bit sets leave open falls into few classes of actions, each
 * decided once and remembered by content.
 *
 * <p>A resource policy is settled by bit sets where it speaks of everyone, of resource {@code *}
 * and under no condition; whom else it names is proved.
 *
 * <p><b>Invariant:</b> knows of no text, no position and no thread. Everything that is remembered
 * is remembered by content, so undoing an edit computes nothing, and forgetting never changes an
 * answer.
 */
@NullMarked
package dev.vennguard.live;

import org.jspecify.annotations.NullMarked;

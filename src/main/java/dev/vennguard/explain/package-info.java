/**
 * Why: explanations of an outcome, what would change it, and what a change does.
 *
 * <p>Everything here is a value: statements are named by {@link dev.vennguard.policy.StatementId},
 * words are plain sentences without text positions. Whoever shows them adds line numbers.
 *
 * <p><b>Invariant:</b> decides nothing by itself. What is said of all requests of an action is
 * asked of {@link dev.vennguard.explain.coverage.ProofSource}, what is said of one request of
 * {@code decide}; where a proof is missing the words say that it is undecided. No text, no JSON, no
 * thread.
 */
@NullMarked
package dev.vennguard.explain;

import org.jspecify.annotations.NullMarked;

/**
 * The card under the matrix: why an action is allowed or not, and what would change it; and the
 * words that appear where the mouse rests in a text.
 *
 * <p><b>Invariant:</b> {@link dev.vennguard.ui.explain.ExplainModel} makes plain values of an
 * explanation, {@link dev.vennguard.ui.explain.ExplainView} only shows them. While a policy is
 * typed the card keeps its height and its scroll position. Deliberately absent: proofs, edits of
 * texts, and knowledge of any other view.
 */
@NullMarked
package dev.vennguard.ui.explain;

import org.jspecify.annotations.NullMarked;

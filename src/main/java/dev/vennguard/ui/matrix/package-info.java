/**
 * The lower half of the middle: every action of every service with its outcome, in rows that open.
 *
 * <p><b>Invariant:</b> {@link dev.vennguard.ui.matrix.MatrixModel} alone decides which rows there
 * are and in which order, as plain values; the view only shows the few that are in sight. While a
 * policy is typed the order stays, the scroll position stays, and open rows stay open. Deliberately
 * absent: deciding outcomes, and knowledge of any other view.
 */
@NullMarked
package dev.vennguard.ui.matrix;

import org.jspecify.annotations.NullMarked;

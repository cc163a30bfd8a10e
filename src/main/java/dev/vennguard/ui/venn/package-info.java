/**
 * The upper half of the middle: two circles whose areas and overlap are the counts of actions, or
 * the same counts as aligned bars.
 *
 * <p><b>Invariant:</b> the identity policy is always left, the boundary always right. Nothing here
 * decides an outcome: {@link dev.vennguard.ui.venn.VennModel} counts what the evaluation says, and
 * what is undecided never counts as allowed. A picture that is not to scale says so.
 */
@NullMarked
package dev.vennguard.ui.venn;

import org.jspecify.annotations.NullMarked;

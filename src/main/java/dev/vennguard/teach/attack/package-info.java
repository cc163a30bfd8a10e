/**
 * Attacks: the learner names requests that get out of a boundary.
 *
 * <p><b>Invariant:</b> a request counts only if {@code decide} lets it through.
 */
@NullMarked
package dev.vennguard.teach.attack;

import org.jspecify.annotations.NullMarked;

/**
 * Drills: endless variations of a lesson's pair.
 *
 * <p><b>Invariant:</b> a variation is offered only if it is proved to differ from what it was made
 * of, and its answer is what {@code decide} or {@code prove} says. Seeded: the same seed gives the
 * same variations.
 */
@NullMarked
package dev.vennguard.teach.drill;

import org.jspecify.annotations.NullMarked;

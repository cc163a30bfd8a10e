/**
 * The thirty beliefs that lessons undo, each with the smallest pair that refutes it.
 *
 * <p><b>Invariant:</b> what a belief's pair comes to is decided, not told: tests hold every case
 * against {@code decide}.
 */
@NullMarked
package dev.vennguard.teach.belief;

import org.jspecify.annotations.NullMarked;

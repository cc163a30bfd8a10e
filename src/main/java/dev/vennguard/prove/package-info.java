/**
 * All requests of an action at once: which of them the layers allow, with an example for every
 * claim (DESIGN "The requests of an action").
 *
 * <p><b>Invariant:</b> never guesses. What cannot be decided within its budget is {@code UNDECIDED}
 * with the reason; every example is replayed through {@code decide} before it leaves this package.
 */
@NullMarked
package dev.vennguard.prove;

import org.jspecify.annotations.NullMarked;

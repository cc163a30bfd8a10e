/**
 * Proves that lessons state what is so: answers, repairs, hints and holes.
 *
 * <p><b>Invariant:</b> what cannot be proved is a problem, as what is wrong is.
 */
@NullMarked
package dev.vennguard.teach.check;

import org.jspecify.annotations.NullMarked;

/**
 * The line that says which requests all verdicts speak of, and the panel that changes it.
 *
 * <p><b>Invariant:</b> writes no words of the situation itself: those come from {@code
 * SituationWords}. What cannot be is told under its field and never handed on.
 */
@NullMarked
package dev.vennguard.ui.situation;

import org.jspecify.annotations.NullMarked;

/**
 * Answers, judged by what they mean.
 *
 * <p><b>Invariant:</b> what is right is asked of {@code decide} and {@code prove}, never of how an
 * answer is spelled; what they cannot tell is said to be undecided.
 */
@NullMarked
package dev.vennguard.teach.grade;

import org.jspecify.annotations.NullMarked;

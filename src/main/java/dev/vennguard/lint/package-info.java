/**
 * The linter: one class per rule in the packages below, and here what runs them all.
 *
 * <p><b>Invariant:</b> what reading reports as a problem no rule reports again; {@link
 * dev.vennguard.lint.ProblemFindings} gives it the code that AWS has for it. Findings of a
 * statement depend on the statement and its policy type alone and are remembered by content, those
 * of a document on its text alone; only the rules of {@code layers} look further, and prove.
 */
@NullMarked
package dev.vennguard.lint;

import org.jspecify.annotations.NullMarked;

/**
 * The baseline's texts beside those that stand in the editors.
 *
 * <p><b>Invariant:</b> lines are compared by {@link dev.vennguard.workspace.TextComparison}; the
 * view only shows it, with a sign and a word for each line that differs, never by colour alone.
 */
@NullMarked
package dev.vennguard.ui.compare;

import org.jspecify.annotations.NullMarked;

/**
 * The list under each text of what is wrong or odd about it.
 *
 * <p><b>Invariant:</b> rows change in their places, and the list keeps its height while somebody
 * types: nothing jumps. It knows no text and no editor; where a row leads is for others to say.
 */
@NullMarked
package dev.vennguard.ui.editor.problem;

import org.jspecify.annotations.NullMarked;

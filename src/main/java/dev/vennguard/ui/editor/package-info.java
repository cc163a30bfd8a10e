/**
 * The two side panes: policy text with colours, problems, highlights, tabs and size.
 *
 * <p><b>Invariant:</b> RichTextFX is named in {@code RichTextEditor} and its helpers alone, behind
 * {@link dev.vennguard.ui.editor.PolicyEditing}. What a snapshot says about a text is shown only
 * while the editor holds exactly that text: a late answer never fights the typing. No thread, no
 * file, no dialog: those are the shell's.
 */
@NullMarked
package dev.vennguard.ui.editor;

import org.jspecify.annotations.NullMarked;

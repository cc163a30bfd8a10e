/** What can be written at the caret, in a list beside it. */
@NullMarked
package dev.vennguard.ui.editor.completion;

import org.jspecify.annotations.NullMarked;

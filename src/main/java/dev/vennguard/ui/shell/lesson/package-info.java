/** Lessons as a part of the window: what they may do to documents, files and the middle. */
@NullMarked
package dev.vennguard.ui.shell.lesson;

import org.jspecify.annotations.NullMarked;

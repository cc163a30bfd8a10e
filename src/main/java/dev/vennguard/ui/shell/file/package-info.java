/** The documents of the window and their files. */
@NullMarked
package dev.vennguard.ui.shell.file;

import org.jspecify.annotations.NullMarked;

/** Starts the window, again from its cache where there is one. */
@NullMarked
package dev.vennguard.ui.shell.start;

import org.jspecify.annotations.NullMarked;

/** Files and texts of every form that opens: what is in them, and what of it is opened. */
@NullMarked
package dev.vennguard.ui.shell.arrival;

import org.jspecify.annotations.NullMarked;

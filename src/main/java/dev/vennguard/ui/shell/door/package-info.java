/** Asks which ways out of the boundary there are, and does what the user wants done about them. */
@NullMarked
package dev.vennguard.ui.shell.door;

import org.jspecify.annotations.NullMarked;

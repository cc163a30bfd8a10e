/** Commands by name and key, what the window says of them, and what it asks. */
@NullMarked
package dev.vennguard.ui.shell.command;

import org.jspecify.annotations.NullMarked;

/** Asks what the linter finds, and does what the user wants done about it. */
@NullMarked
package dev.vennguard.ui.shell.finding;

import org.jspecify.annotations.NullMarked;

/**
 * The command line: arguments to {@code workspace} to standard output and an exit status
 * (command-line.md "The command line").
 *
 * <p><b>Invariant:</b> what a command prints on standard output is complete or absent: a command
 * computes its whole answer first. Bad input is one line on standard error with file, line and
 * column, and exit status 2. The window is reached through {@link dev.vennguard.cli.WindowPort}
 * alone.
 */
@NullMarked
package dev.vennguard.cli;

import org.jspecify.annotations.NullMarked;

/** Judging a change by examples in the window. */
@NullMarked
package dev.vennguard.ui.shell.examples;

import org.jspecify.annotations.NullMarked;

/**
 * The window: composition, commands, files, and the only door between threads.
 *
 * <p><b>Invariant:</b> threads and {@code Platform} stand in this package alone; views are given
 * snapshots and report selections, and never meet each other. What fails on the engine thread or in
 * a handler is shown in the notice bar, never swallowed.
 */
@NullMarked
package dev.vennguard.ui.shell;

import org.jspecify.annotations.NullMarked;

/**
 * All application state: edits in, an immutable {@link dev.vennguard.workspace.Snapshot} out.
 *
 * <p><b>Invariant:</b> plain and synchronous; no thread, no file, no clock but the one handed in.
 * The window, the command line and the tests all go through {@link
 * dev.vennguard.workspace.Workspace#apply}.
 */
@NullMarked
package dev.vennguard.workspace;

import org.jspecify.annotations.NullMarked;

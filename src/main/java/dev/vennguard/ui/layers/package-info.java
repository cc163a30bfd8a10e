/**
 * The drawer of the layers: the six policy types, each with a switch, and the documents of the four
 * that have no pane of their own.
 *
 * <p><b>Invariant:</b> shows snapshots and reports wishes; the editor of a policy type is handed in
 * and never known by its class. Switching off loses no text.
 */
@NullMarked
package dev.vennguard.ui.layers;

import org.jspecify.annotations.NullMarked;

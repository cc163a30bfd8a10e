package dev.vennguard.ui.shell;

import dev.vennguard.workspace.Edit;

/**
 * What the window starts with.
 *
 * @param documents what is open in it
 * @param title what the top bar says while nothing else was opened; empty for the names of the
 *     documents
 */
public record StartOptions(Edit.Replace documents, String title) {}

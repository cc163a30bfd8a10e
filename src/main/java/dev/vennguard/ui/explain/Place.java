package dev.vennguard.ui.explain;

import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.DocumentId;

/**
 * A stretch of an open document that the card points to.
 *
 * @param document which one
 * @param span where in its text
 */
public record Place(DocumentId document, Span span) {}

package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.policy.StatementId;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;

/** Goes to places in documents, in whichever part of the window these are. */
final class Navigator {
  private final EditorPanes panes;
  private final LayersPanel layers;

  Navigator(EditorPanes panes, LayersPanel layers) {
    this.panes = panes;
    this.layers = layers;
  }

  /** Opens what the editor of a policy type stands in, if it is not in sight anyway. */
  void reveal(LayerKind kind) {
    layers.reveal(kind);
  }

  /** Shows a place in a document. */
  void jump(DocumentId document, Span span) {
    reveal(document.kind());
    panes.jump(document, span);
  }

  /** Shows a statement in its text, if that still has it. */
  void jump(Snapshot snapshot, StatementId statement) {
    snapshot
        .documentOf(statement)
        .ifPresent(document -> {
          reveal(document.id().kind());
          snapshot.span(statement).ifPresent(span -> panes.jump(document.id(), span));
        });
  }
}

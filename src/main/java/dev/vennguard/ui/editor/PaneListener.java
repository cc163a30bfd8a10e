package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.finding.ShownFinding;

/** What an editor pane tells the window. */
public interface PaneListener {
  /** The user edited a document. */
  void edited(DocumentId document, String text, long revision);

  /** The caret went into a statement. */
  void selected(Selection selection);

  /** The caret moved, or another document is shown. */
  void caretMoved(Caret caret);

  /** Another document of that layer is wanted. */
  void addRequested(LayerKind kind);

  /** A document is to be closed. */
  void closeRequested(DocumentId document);

  /** Somebody wants to know all about a finding, and what can be done about it. */
  void findingAsked(ShownFinding finding);

  /** Somebody wants to know what is found at a place. */
  void findingsAsked(DocumentId document, int offset);

  /** Something was not done, and why, in words. */
  void refused(String message);
}

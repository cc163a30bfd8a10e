package dev.vennguard.ui.editor.completion;

import dev.vennguard.completion.CompletionList;
import dev.vennguard.workspace.DocumentId;

/** Knows what can be written at a place of a text. */
@FunctionalInterface
public interface CompletionSource {
  /**
   * What can be written there.
   *
   * @param document which document
   * @param text its text as it stands in the editor
   * @param caret an offset in it
   */
  CompletionList at(DocumentId document, String text, int caret);
}

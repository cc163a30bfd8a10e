package dev.vennguard.ui.editor;

import dev.vennguard.workspace.DocumentId;
import java.util.Optional;

/** Knows what there is to say about a place of a text. */
@FunctionalInterface
public interface HoverText {
  /**
   * A few lines for a tooltip; empty if there is nothing to say.
   *
   * @param document which document
   * @param text its text as it stands in the editor
   * @param offset a position in it
   */
  Optional<String> at(DocumentId document, String text, int offset);
}

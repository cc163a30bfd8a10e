package dev.vennguard.workspace.finding;

import dev.vennguard.explain.compare.EffectComparison;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.Snapshot;
import java.util.List;

/**
 * What an edit of one document would do.
 *
 * @param snapshot what it was found for
 * @param document the document as it stands
 * @param title what the edit does
 * @param changes the changes of its text
 * @param effect what becomes of all actions
 */
public record FixPreview(
    Snapshot snapshot,
    Document document,
    String title,
    List<TextChange> changes,
    EffectComparison effect) {
  /** Copies the list. */
  public FixPreview {
    changes = List.copyOf(changes);
  }
}

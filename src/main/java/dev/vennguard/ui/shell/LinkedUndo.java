package dev.vennguard.ui.shell;

import dev.vennguard.ui.explain.ChangeOffer.DocumentChange;
import dev.vennguard.workspace.DocumentId;
import java.util.List;

/**
 * A change of several documents is undone and done again as one: each editor has a history of its
 * own, so when one of them takes its part back, the others follow.
 */
final class LinkedUndo {
  private final EditorPanes sides;
  private List<Part> parts = List.of();
  private boolean following;

  /** What the change did to one document. */
  private record Part(DocumentId document, String before, String after) {}

  LinkedUndo(EditorPanes sides) {
    this.sides = sides;
  }

  /** Carries out a change. */
  void carryOut(List<DocumentChange> changes) {
    parts = List.of();
    changes.forEach(change -> sides.edit(change.document(), change.changes()));
    parts =
        changes.size() < 2
            ? List.of()
            : changes.stream()
                .map(change ->
                    new Part(change.document(), change.before(), sides.text(change.document())))
                .toList();
  }

  /** Is told of each edit of the user's. */
  void edited(DocumentId document, String text) {
    if (following) {
      return;
    }
    following = true;
    try {
      for (Part part : parts) {
        if (part.document().equals(document) && text.equals(part.before())) {
          others(part).stream()
              .filter(other -> sides.text(other.document()).equals(other.after()))
              .forEach(other -> sides.pane(other.document().kind()).undo(other.document()));
        } else if (part.document().equals(document) && text.equals(part.after())) {
          others(part).stream()
              .filter(other -> sides.text(other.document()).equals(other.before()))
              .forEach(other -> sides.pane(other.document().kind()).redo(other.document()));
        }
      }
    } finally {
      following = false;
    }
  }

  private List<Part> others(Part part) {
    return parts.stream().filter(other -> !other.equals(part)).toList();
  }
}

package dev.vennguard.ui.editor;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The action whose card is open: its statements stay marked while the caret goes elsewhere. */
final class CardedAction {
  private Optional<Selection.OneAction> action = Optional.empty();

  /** Another selection: returns whether the card of another action is opened by it. */
  boolean follow(Selection selection) {
    Optional<Selection.OneAction> before = action;
    switch (selection) {
      case Selection.OneAction one -> action = Optional.of(one);
      case Selection.StatementAt _ -> {}
      case Selection.None _, Selection.Actions _, Selection.InService _ ->
          action = Optional.empty();
    }
    return action.isPresent() && !action.equals(before);
  }

  /** What is marked under a selection. */
  List<Selection> marked(Selection selection) {
    List<Selection> marked = new ArrayList<>();
    marked.add(selection);
    action.filter(one -> !one.equals(selection)).ifPresent(marked::add);
    return marked;
  }

  /** The document to show for the action, if the one that is shown says nothing of it. */
  Optional<DocumentId> document(Snapshot snapshot, LayerKind kind, DocumentId shown) {
    List<DocumentId> speaking =
        action.stream()
            .flatMap(one -> snapshot.evaluation().statementsFor(one.action()).stream())
            .filter(statement -> statement.kind() == kind)
            .flatMap(statement -> snapshot.documentOf(statement).stream())
            .map(Document::id)
            .toList();
    return speaking.contains(shown) ? Optional.empty() : speaking.stream().findFirst();
  }
}

package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.editor.HoverText;
import dev.vennguard.ui.editor.PaneListener;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.shell.file.PolicyFile;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.scene.Node;

/** The editor panes left and right. */
final class EditorPanes {
  private final Map<LayerKind, EditorPane> panes = new EnumMap<>(LayerKind.class);
  private final EditorPane identity;
  private final EditorPane boundary;
  private LayerKind lastFocused = LayerKind.IDENTITY;

  EditorPanes(
      PaneListener listener, Snapshot start, HoverText hover, ToIntFunction<String> covered) {
    for (LayerKind kind : LayerKind.values()) {
      EditorPane pane = new EditorPane(kind, start, listener, PolicyFile::readable, hover, covered);
      pane.focusWithinProperty().addListener((observable, before, now) -> focus(now, kind));
      panes.put(kind, pane);
    }
    identity = pane(LayerKind.IDENTITY);
    boundary = pane(LayerKind.BOUNDARY);
  }

  EditorPane identity() {
    return identity;
  }

  EditorPane boundary() {
    return boundary;
  }

  /** All panes: the two sides, and those of the further layers in their drawer. */
  Map<LayerKind, EditorPane> byKind() {
    return Map.copyOf(panes);
  }

  /** The pane of a policy type. */
  EditorPane pane(LayerKind kind) {
    return Objects.requireNonNull(panes.get(kind));
  }

  /** The side that had the focus last. */
  LayerKind focused() {
    return lastFocused;
  }

  /** The pane that had the focus last. */
  EditorPane focusedPane() {
    return pane(lastFocused);
  }

  /** The editor that has the focus now, if one has. */
  Optional<PolicyEditing> focusedEditor() {
    Node owner = identity.getScene() == null ? null : identity.getScene().getFocusOwner();
    for (EditorPane pane : panes.values()) {
      if (owner != null && pane.isFocusWithin()) {
        return Optional.of(pane.editor());
      }
    }
    return Optional.empty();
  }

  void show(Snapshot snapshot, Selection selection, Showing showing) {
    panes.values().forEach(pane -> showing.in(pane, () -> pane.show(snapshot, selection)));
  }

  void choose(DocumentId id) {
    pane(id).choose(id);
  }

  void jump(DocumentId id, Span span) {
    choose(id);
    pane(id).editor().jumpTo(span);
    lastFocused = id.kind();
  }

  /** The text of a document as it stands in its editor; empty if it has none. */
  String text(DocumentId id) {
    return pane(id).text(id).orElse("");
  }

  /** Changes the text of a document as one edit of the user's, and shows where. */
  void edit(DocumentId id, List<TextChange> changes) {
    choose(id);
    pane(id).editor().replace(changes);
    lastFocused = id.kind();
  }

  /** Takes the keyboard to the editor of a document. */
  void focus(DocumentId id) {
    pane(id).editor().focus();
  }

  private EditorPane pane(DocumentId id) {
    return pane(id.kind());
  }

  private void focus(boolean now, LayerKind kind) {
    if (now) {
      lastFocused = kind;
    }
  }
}

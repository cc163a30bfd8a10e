package dev.vennguard.ui.editor;

import dev.vennguard.completion.CompletionList;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.editor.completion.CompletionSource;
import dev.vennguard.workspace.DocumentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The editors of a side, one for each document, which all look alike. */
final class OpenEditors {
  private final LayerKind kind;
  private final Consumer<String> refused;
  private final UnaryOperator<String> formatted;
  private final HoverText hover;
  private final Listener listener;
  private final Map<DocumentId, PolicyEditing> byDocument = new HashMap<>();
  private double zoom = 1;
  private boolean wrapped;
  private boolean completed = true;
  private CompletionSource source = (id, text, caret) -> CompletionList.nothing(text);

  /** Is told what the user does. */
  interface Listener {
    void edited(DocumentId id, String text);

    /**
     * The caret stands elsewhere.
     *
     * @param byUser whether that editor has the keyboard
     */
    void moved(DocumentId id, Caret now, boolean byUser);
  }

  OpenEditors(
      LayerKind kind,
      Consumer<String> refused,
      UnaryOperator<String> formatted,
      HoverText hover,
      Listener listener) {
    this.kind = kind;
    this.refused = refused;
    this.formatted = formatted;
    this.hover = hover;
    this.listener = listener;
  }

  /** The editor of a document, if it is open. */
  Optional<PolicyEditing> of(DocumentId id) {
    return Optional.ofNullable(byDocument.get(id));
  }

  /** The editor of a document; a new one begins with the text. */
  PolicyEditing open(DocumentId id, String text) {
    return byDocument.computeIfAbsent(id, any -> made(id, text));
  }

  /** Lets go of the editors of these documents. */
  void close(Predicate<DocumentId> gone) {
    byDocument.keySet().removeIf(gone);
  }

  /** Puts a text from outside into an editor, if it is open. */
  void load(DocumentId id, String text) {
    of(id)
        .filter(editor -> !editor.text().equals(text))
        .ifPresent(editor -> load(id, editor, text));
  }

  /** One that was never shown has nothing to keep. */
  private void load(DocumentId id, PolicyEditing editor, String text) {
    if (editor.node().getLayoutBounds().getHeight() > 0) {
      editor.load(text);
    } else {
      byDocument.put(id, made(id, text));
    }
  }

  /** Shows all texts as many times as large as usual. */
  void zoom(double times) {
    zoom = times;
    byDocument.values().forEach(editor -> editor.zoom(times));
  }

  /** Whether long lines go on in the next row. */
  void wrap(boolean wanted) {
    wrapped = wanted;
    byDocument.values().forEach(editor -> editor.wrap(wanted));
  }

  /** What knows what can be written in the texts. */
  void completeWith(CompletionSource knowing) {
    source = knowing;
  }

  /** Whether the list of what can be written opens by itself. */
  void completeWhileTyping(boolean wanted) {
    completed = wanted;
    byDocument.values().forEach(editor -> editor.completeWhileTyping(wanted));
  }

  private PolicyEditing made(DocumentId id, String text) {
    RichTextEditor editor =
        new RichTextEditor(
            text,
            edited -> listener.edited(id, edited),
            refused,
            formatted,
            offset -> hover.at(id, of(id).map(PolicyEditing::text).orElse(""), offset),
            caret -> source.at(id, of(id).map(PolicyEditing::text).orElse(""), caret));
    editor.completeWhileTyping(completed);
    if (zoom != 1) {
      editor.zoom(zoom);
    }
    if (wrapped) {
      editor.wrap(true);
    }
    editor.keyTarget().setId(kind.id() + "-text-" + id.number());
    editor.name(kind.title() + " text; escape and then tab leaves it");
    editor
        .caret()
        .addListener(
            (observable, before, now) -> listener.moved(id, now, editor.keyTarget().isFocused()));
    return editor;
  }
}

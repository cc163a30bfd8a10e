package dev.vennguard.ui.shell;

import dev.vennguard.catalog.Partitions;
import dev.vennguard.completion.Completer;
import dev.vennguard.completion.CompletionList;
import dev.vennguard.live.Evaluation;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.syntax.PolicyKind;
import dev.vennguard.syntax.text.Span;
import dev.vennguard.syntax.text.TextChange;
import dev.vennguard.ui.editor.Caret;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.editor.HoverText;
import dev.vennguard.ui.editor.PaneListener;
import dev.vennguard.ui.editor.PolicyEditing;
import dev.vennguard.ui.editor.completion.CompletionSource;
import dev.vennguard.ui.explain.HoverModel;
import dev.vennguard.ui.kit.Showing;
import dev.vennguard.ui.shell.arrival.Pasting;
import dev.vennguard.ui.shell.finding.FindingDesk;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Selection;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.finding.ShownFinding;
import dev.vennguard.workspace.finding.ShownFindings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The editor panes left and right. */
final class EditorPanes {
  private final Map<LayerKind, EditorPane> panes = new EnumMap<>(LayerKind.class);
  private final EditorPane identity;
  private final EditorPane boundary;
  private final Relay events = new Relay();
  private LayerKind lastFocused = LayerKind.IDENTITY;

  /** The editors of a session, which say what is found at a place and what is known of it. */
  static EditorPanes of(LiveSession session, FindingDesk desk, Pasting pasting) {
    HoverModel hover = new HoverModel(session.snapshot().evaluation().catalogue());
    EditorPanes made =
        new EditorPanes(
            session.snapshot(),
            (document, text, offset) ->
                both(
                    desk.words(document, text, offset),
                    hover.at(session.snapshot(), document, text, offset)),
            hover::covered,
            pasting::inserted);
    Completions completions = new Completions(session);
    made.panes.values().forEach(pane -> pane.completeWith(completions));
    return made;
  }

  /** What can be written in the documents of a session. */
  private static final class Completions implements CompletionSource {
    private final LiveSession session;

    /** Made when it is asked first: a start has no use for it. */
    private @Nullable Completer made;

    Completions(LiveSession session) {
      this.session = session;
    }

    @Override
    public CompletionList at(DocumentId document, String text, int caret) {
      Evaluation evaluation = session.snapshot().evaluation();
      Completer completer = made;
      if (completer == null) {
        completer = new Completer(evaluation.catalogue(), Partitions.bundled());
        made = completer;
      }
      PolicyKind kind = PolicyKind.from(document.kind());
      return completer.complete(text, caret, kind, evaluation.layers().situation());
    }
  }

  private static Optional<String> both(Optional<String> first, Optional<String> second) {
    return first.isPresent() && second.isPresent()
        ? Optional.of(first.get() + "\n \n" + second.get())
        : first.or(() -> second);
  }

  /**
   * @param pasted what is inserted for a text that is pasted over all of a document
   */
  EditorPanes(
      Snapshot start,
      HoverText hover,
      ToIntFunction<String> covered,
      BiFunction<LayerKind, String, String> pasted) {
    for (LayerKind kind : LayerKind.values()) {
      EditorPane pane =
          new EditorPane(kind, start, events, text -> pasted.apply(kind, text), hover, covered);
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

  /** Takes back the last change of what is shown of a policy type. */
  void undo(LayerKind kind) {
    EditorPane pane = pane(kind);
    pane.undo(pane.current());
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

  /** Makes the texts that changed ready for the next frame. */
  void layOutLines() {
    panes.values().forEach(EditorPane::layOutLines);
  }

  /** Tells somebody of all that happens in the panes from now on. */
  void listen(PaneListener listener) {
    events.listeners.add(listener);
  }

  /** Shows a snapshot; returns the caret of a document that came to the front by that. */
  Optional<Caret> show(EditorPane.Shown shown, Showing showing) {
    List<Caret> moved = new ArrayList<>();
    for (EditorPane pane : panes.values()) {
      showing.in(pane, () -> pane.show(shown).ifPresent(moved::add));
    }
    return moved.isEmpty() ? Optional.empty() : Optional.of(moved.getLast());
  }

  /** Shows what the linter found. */
  void show(ShownFindings found, Showing showing) {
    panes.values().forEach(pane -> showing.also(pane, () -> pane.show(found)));
  }

  /** What is selected once carets count that waited for the shown snapshot. */
  Selection followed(Selection selection, Showing showing) {
    List<Selection> wanted = new ArrayList<>(List.of(selection));
    for (EditorPane pane : panes.values()) {
      showing.also(pane, () -> pane.caretSelection().ifPresent(wanted::add));
    }
    return wanted.getLast();
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

  /** Makes a text a document's, as one edit, nothing selected. */
  void replaceAll(DocumentId id, String text) {
    choose(id);
    pane(id).editor().replaceAll(text);
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

  /** Hands on what happens to those who came later than the panes. */
  private static final class Relay implements PaneListener {
    private final List<PaneListener> listeners = new ArrayList<>();

    @Override
    public void edited(DocumentId document, String text, long revision) {
      listeners.forEach(listener -> listener.edited(document, text, revision));
    }

    @Override
    public void selected(Selection selection) {
      listeners.forEach(listener -> listener.selected(selection));
    }

    @Override
    public void caretMoved(Caret caret) {
      listeners.forEach(listener -> listener.caretMoved(caret));
    }

    @Override
    public void addRequested(LayerKind kind) {
      listeners.forEach(listener -> listener.addRequested(kind));
    }

    @Override
    public void closeRequested(DocumentId document) {
      listeners.forEach(listener -> listener.closeRequested(document));
    }

    @Override
    public void findingAsked(ShownFinding finding) {
      listeners.forEach(listener -> listener.findingAsked(finding));
    }

    @Override
    public void findingsAsked(DocumentId document, int offset) {
      listeners.forEach(listener -> listener.findingsAsked(document, offset));
    }

    @Override
    public void refused(String message) {
      listeners.forEach(listener -> listener.refused(message));
    }
  }
}

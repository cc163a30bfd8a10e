package dev.vennguard.ui.shell;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open documents as the user sees them at this moment: what stands in the editors, which may be
 * a keystroke ahead of the newest snapshot. Saving and the question about unsaved changes go by
 * this, so that the last letter is never lost.
 */
final class Documents {
  private final LiveSession session;
  private final Map<LayerKind, EditorPane> panes;
  private final Map<DocumentId, String> lineEnds = new HashMap<>();
  private int nextNumber = 1;

  Documents(LiveSession session, Map<LayerKind, EditorPane> panes) {
    this.session = session;
    this.panes = Map.copyOf(panes);
  }

  /** The text of a document as it stands in its editor. */
  String text(Document document) {
    EditorPane pane = panes.get(document.id().kind());
    return pane == null ? document.text() : pane.text(document.id()).orElse(document.text());
  }

  /** The documents that would lose something if they were closed. */
  List<Document> unsaved() {
    List<Document> found = new ArrayList<>();
    for (Document document : session.snapshot().documents()) {
      if (!text(document).equals(document.savedText())) {
        found.add(document);
      }
    }
    return found;
  }

  /** What to write into a document's file: its text with the line ends the file had. */
  String fileText(Document document) {
    String lineEnd = lineEnds.getOrDefault(document.id(), "\n");
    return text(document).replace("\n", lineEnd);
  }

  /** An id for one more document of a layer without levels, or of its first level. */
  DocumentId fresh(LayerKind kind) {
    return fresh(kind, 0);
  }

  /** An id for one more document. */
  DocumentId fresh(LayerKind kind, int level) {
    for (Document document : session.snapshot().documents()) {
      nextNumber = Math.max(nextNumber, document.id().number() + 1);
    }
    return new DocumentId(kind, level, nextNumber++);
  }

  /** The chosen document of a side. */
  DocumentId chosen(LayerKind kind) {
    EditorPane pane = panes.get(kind);
    return pane == null ? new DocumentId(kind, 0) : pane.current();
  }

  /** Brings a text into a document, which is made if there is none, and chooses it. */
  void load(Edit.Load load, String lineEnd) {
    session.submit(load);
    shown(load, lineEnd);
  }

  /** Brings texts in place of all; what was stated of the requests belonged to those before. */
  void replace(Edit.Replace replacement) {
    if (!session.snapshot().situation().stated().equals(StatedSituation.NOTHING)) {
      session.submit(new Edit.State(StatedSituation.NOTHING));
    }
    session.submit(replacement);
    lineEnds.clear();
    replacement.documents().forEach(load -> shown(load, "\n"));
  }

  /** Tells that a document was saved. */
  void saved(Document document, String title, String path) {
    session.submit(new Edit.Saved(document.id(), title, path, text(document)));
  }

  /** Closes a document. */
  void close(DocumentId id) {
    lineEnds.remove(id);
    session.submit(new Edit.Close(id));
  }

  /** The newest published snapshot. */
  Snapshot snapshot() {
    return session.snapshot();
  }

  private void shown(Edit.Load load, String lineEnd) {
    lineEnds.put(load.document(), lineEnd);
    EditorPane pane = panes.get(load.document().kind());
    if (pane != null) {
      pane.load(load.document(), load.text());
      pane.choose(load.document());
    }
  }
}

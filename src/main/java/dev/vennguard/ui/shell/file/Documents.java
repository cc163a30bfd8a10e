package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.exchange.journal.JournalDocument;
import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.editor.EditorPane;
import dev.vennguard.ui.shell.file.FileStates.FileState;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The open documents as the user sees them at this moment: what stands in the editors, which may be
 * a keystroke ahead of the newest snapshot. Saving and the question about unsaved changes go by
 * this, so that the last letter is never lost.
 */
public final class Documents {
  private final LiveSession session;
  private final Map<LayerKind, EditorPane> panes;
  private final FileStates files;
  private final NewestTexts newest = new NewestTexts();

  /** What was written last, where no snapshot may know it yet. */
  private final Map<DocumentId, String> written = new HashMap<>();

  private final List<Runnable> replaced = new ArrayList<>();

  /** What the user has while exercises stand in the editors; read by the journal's thread, too. */
  private volatile Optional<List<JournalDocument>> aside = Optional.empty();

  private Runnable ending = () -> {};

  private int nextNumber = 1;

  /**
   * Those of a session, the first of which may come from the command line.
   *
   * @param files learns how their files are written
   */
  public Documents(LiveSession session, Map<LayerKind, EditorPane> panes, FileStates files) {
    this.session = session;
    this.panes = Map.copyOf(panes);
    this.files = files;
    session.snapshot().documents().forEach(this::learn);
  }

  /** A document that was opened elsewhere says nothing of how its file is written. */
  private void learn(Document document) {
    if (!document.path().isEmpty()
        && PolicyFile.read(Path.of(document.path())) instanceof PolicyFile.Opened opened) {
      FileState read = FileState.of(opened);
      boolean same = opened.text().equals(PolicyFile.readable(document.text()));
      files.put(
          document.id(),
          same
              ? read
              : new FileState(
                  read.form(), Optional.of(FileStamp.of(read.form().bytes(document.text())))));
    }
  }

  /** The text of a document as it stands in its editor. */
  public String text(Document document) {
    EditorPane pane = panes.get(document.id().kind());
    return pane == null ? document.text() : pane.text(document.id()).orElse(document.text());
  }

  /** The documents that would lose something if they were closed. */
  public List<Document> unsaved() {
    List<Document> found = new ArrayList<>();
    for (Document document : session.snapshot().documents()) {
      String text = text(document);
      if (!text.equals(document.savedText()) && !text.equals(written.get(document.id()))) {
        found.add(document);
      }
    }
    return found;
  }

  /**
   * What is to be kept for the case that the program ends: what the user has, and no exercise in
   * its place. For any thread.
   */
  List<JournalDocument> journal(Snapshot snapshot) {
    return aside.orElseGet(() -> snapshot.documents().stream().map(this::journal).toList());
  }

  private JournalDocument journal(Document document) {
    FileState file = file(document.id());
    return new JournalDocument(
        document.id(),
        document.title(),
        document.path(),
        file.form(),
        newest.of(document),
        document.savedText(),
        file.stamp().map(FileStamp::sha256).orElse(""));
  }

  /** From now on exercises stand in the editors, and what the user has is this. */
  void putAside(Snapshot snapshot) {
    aside = Optional.of(journal(snapshot));
  }

  /** What the user has stands in the editors again. */
  void returned() {
    aside = Optional.empty();
  }

  /** Says how what is practised is ended: it returns when the user's own is back. */
  void exerciseEndedBy(Runnable how) {
    ending = how;
  }

  /** Brings the user's own back, if an exercise stands in its place. */
  void endExercise() {
    if (aside.isPresent()) {
      ending.run();
    }
  }

  /** Whether an exercise stands here, and nothing of the user's own is unsaved. */
  boolean onlyExercisesUnsaved() {
    return aside.filter(all -> all.stream().noneMatch(JournalDocument::unsaved)).isPresent();
  }

  /** Shows a document in its pane. */
  void choose(DocumentId id) {
    Optional.ofNullable(panes.get(id.kind())).ifPresent(pane -> pane.choose(id));
  }

  /** What to write into a document's file: its text as the file was written. */
  public byte[] fileBytes(Document document) {
    return bytes(document.id(), text(document));
  }

  /** A text as the file of a document is written. */
  public byte[] bytes(DocumentId id, String text) {
    return files.of(id).form().bytes(text);
  }

  /** What is known of a document's file. */
  public FileState file(DocumentId id) {
    return files.of(id);
  }

  /** Texts that are ahead of the snapshot. */
  public NewestTexts newest() {
    return newest;
  }

  /** What is known of all files. */
  public FileStates files() {
    return files;
  }

  /** An id for one more document of a layer without levels, or of its first level. */
  public DocumentId fresh(LayerKind kind) {
    return fresh(kind, 0);
  }

  /** An id for one more document. */
  public DocumentId fresh(LayerKind kind, int level) {
    for (Document document : session.snapshot().documents()) {
      nextNumber = Math.max(nextNumber, document.id().number() + 1);
    }
    return new DocumentId(kind, level, nextNumber++);
  }

  /** Where a document that was closed goes: beside the others, where there may be several. */
  DocumentId place(DocumentId closed) {
    List<Document> open = session.snapshot().documents(closed.kind());
    boolean nothing =
        open.size() == 1 && open.getFirst().blank() && open.getFirst().path().isEmpty();
    return switch (closed.kind()) {
      case IDENTITY -> nothing ? open.getFirst().id() : fresh(closed.kind());
      case SCP, RCP -> fresh(closed.kind(), closed.level());
      case BOUNDARY, SESSION, RESOURCE -> chosen(closed.kind());
    };
  }

  /** The chosen document of a side. */
  public DocumentId chosen(LayerKind kind) {
    EditorPane pane = panes.get(kind);
    return pane == null ? new DocumentId(kind, 0) : pane.current();
  }

  /** Brings a text into a document, which is made if there is none, and chooses it. */
  public void load(Edit.Load load, FileState file) {
    session.submit(load);
    shown(load, file);
  }

  /** Brings a new text into a document, which is made if there is none, and chooses it. */
  public void load(Edit.Load load) {
    load(load, FileStates.NEW);
  }

  /** Takes what is on the disk in place of what is in the editor, as an edit of the user's. */
  public void reload(Document document, PolicyFile.Opened now) {
    EditorPane pane = panes.get(document.id().kind());
    if (pane != null) {
      pane.choose(document.id());
      pane.editor().replaceAll(now.text());
    }
    files.put(document.id(), FileState.of(now));
    differs(document, now.text());
  }

  /** Tells what was known of a document that was brought back as it stood, unsaved. */
  public void restored(Edit.Load load, FileState file, String savedText) {
    files.put(load.document(), file);
    written.remove(load.document());
    session.submit(new Edit.Saved(load.document(), load.title(), load.path(), savedText));
  }

  /** Tells that a document's file holds another text than was known. */
  public void differs(Document document, String onDisk) {
    written.remove(document.id());
    session.submit(new Edit.Saved(document.id(), document.title(), document.path(), onDisk));
  }

  /** Brings texts in place of all; what was stated of the requests belonged to those before. */
  public void replace(Edit.Replace replacement) {
    if (!session.snapshot().situation().stated().equals(StatedSituation.NOTHING)) {
      session.submit(new Edit.State(StatedSituation.NOTHING));
    }
    session.submit(replacement);
    files.clear();
    newest.clear();
    replacement.documents().forEach(load -> shown(load, FileStates.NEW));
    replaced.forEach(Runnable::run);
  }

  /** Calls back whenever other texts came in place of all. */
  void onReplaced(Runnable listener) {
    replaced.add(listener);
  }

  /** Keeps documents of these policy types, and does not count them. */
  public void switchOff(Set<LayerKind> kinds) {
    kinds.forEach(kind -> session.submit(new Edit.Switch(kind, Edit.Position.OFF)));
  }

  /** Tells what a document's file was when it was written; for any thread. */
  public void stamped(DocumentId id, FileStamp stamp) {
    files.put(id, new FileState(file(id).form(), Optional.of(stamp)));
  }

  /**
   * Tells that a document was saved.
   *
   * @param text what was written, which may no longer be what stands there
   */
  public void saved(Document document, String title, String path, FileStamp stamp, String text) {
    stamped(document.id(), stamp);
    written.put(document.id(), text);
    session.submit(new Edit.Saved(document.id(), title, path, text));
  }

  /** Closes a document. */
  public void close(DocumentId id) {
    files.forget(id);
    written.remove(id);
    newest.forget(id);
    session.submit(new Edit.Close(id));
  }

  /** The newest published snapshot. */
  public Snapshot snapshot() {
    return session.snapshot();
  }

  private void shown(Edit.Load load, FileState file) {
    files.put(load.document(), file);
    written.remove(load.document());
    newest.changed(load.document(), load.text());
    EditorPane pane = panes.get(load.document().kind());
    if (pane != null) {
      pane.load(load.document(), load.text());
      pane.choose(load.document());
    }
  }
}

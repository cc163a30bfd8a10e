package dev.vennguard.ui.shell.file;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.session.LiveSession;
import dev.vennguard.ui.shell.file.FileStates.FileState;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import dev.vennguard.workspace.StatedSituation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;

/**
 * What the user had open, put aside while something is practised, and brought back afterwards. It
 * is never lost: the journal keeps it meanwhile, and it is back before the window may close.
 */
public final class SetAside {
  private final LiveSession session;
  private final Documents documents;
  private final DiskWatch disk;
  private final List<Object> waiting = new ArrayList<>();
  private Optional<Kept> kept = Optional.empty();
  private Runnable ending = () -> {};
  private boolean returning;

  /** Everything as it stood, with what is known of the files, and what was in sight. */
  private record Kept(
      Snapshot snapshot, Map<DocumentId, FileState> files, List<DocumentId> chosen) {}

  /** Nothing is aside. */
  public SetAside(LiveSession session, Documents documents, DiskWatch disk) {
    this.session = session;
    this.documents = documents;
    this.disk = disk;
    documents.exerciseEndedBy(this::end);
  }

  /** Says how practising is ended, which calls {@link #bringBack}. */
  public void endedBy(Runnable how) {
    ending = how;
  }

  /**
   * Puts exercises in place of all. Nobody is asked about unsaved changes, for they come back; an
   * exercise itself is nothing to save.
   *
   * @param situation what is known of the requests of the exercise
   * @param done what to do then
   */
  public void exercise(Edit.Replace exercise, StatedSituation situation, Runnable done) {
    if (kept.isPresent()) {
      replace(exercise, situation);
      done.run();
      return;
    }
    // After the edits that wait: a document that was saved just now is a saved one.
    session.ask(
        this,
        (workspace, waits) -> workspace.snapshot(),
        snapshot -> {
          kept = Optional.of(keep(snapshot));
          documents.putAside(snapshot);
          replace(exercise, situation);
          done.run();
        });
  }

  private Kept keep(Snapshot snapshot) {
    Map<DocumentId, FileState> states = new LinkedHashMap<>();
    for (Document document : snapshot.documents()) {
      states.put(document.id(), documents.file(document.id()));
    }
    List<DocumentId> chosen =
        snapshot.documents().stream()
            .map(Document::id)
            .filter(id -> documents.chosen(id.kind()).equals(id))
            .toList();
    return new Kept(snapshot, states, chosen);
  }

  private void replace(Edit.Replace all, StatedSituation situation) {
    documents.replace(all);
    session.submit(new Edit.State(situation));
    disk.forgetAll();
  }

  /** Brings back what was there, also what was not saved. */
  public void bringBack() {
    if (kept.isEmpty()) {
      return;
    }
    Kept was = kept.get();
    kept = Optional.empty();
    List<Edit.Load> loads = new ArrayList<>();
    for (Document document : was.snapshot().documents()) {
      loads.add(new Edit.Load(document.id(), document.title(), document.path(), document.text()));
    }
    replace(new Edit.Replace(loads), was.snapshot().situation().stated());
    for (int i = 0; i < loads.size(); i++) {
      Document document = was.snapshot().documents().get(i);
      FileState file = was.files().getOrDefault(document.id(), FileStates.NEW);
      documents.restored(loads.get(i), file, document.savedText());
    }
    was.chosen().forEach(documents::choose);
    for (LayerKind kind : LayerKind.values()) {
      if (!was.snapshot().switchedOn(kind)) {
        session.submit(new Edit.Switch(kind, Edit.Position.OFF));
      }
    }
    returning = true;
    session.ask(this, (workspace, waits) -> workspace.snapshot(), snapshot -> back());
  }

  private void back() {
    returning = false;
    documents.returned();
    List<Object> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(key -> Platform.exitNestedEventLoop(key, null));
  }

  /**
   * Ends what is practised and returns when the user's own is back, snapshot and all; events are
   * handled meanwhile. What is opened next would come in place of an exercise otherwise, and go
   * with it.
   */
  private void end() {
    if (kept.isPresent()) {
      ending.run();
    }
    if (returning && Platform.canStartNestedEventLoop()) {
      Object key = new Object();
      waiting.add(key);
      Platform.enterNestedEventLoop(key);
    }
  }

  /** Whether what is shown is an exercise, and not the user's own. */
  public boolean away() {
    return kept.isPresent() || returning;
  }

  /** What stands in the editors. */
  public Map<DocumentId, String> texts() {
    Map<DocumentId, String> texts = new LinkedHashMap<>();
    for (Document document : documents.snapshot().documents()) {
      texts.put(document.id(), documents.text(document));
    }
    return texts;
  }
}

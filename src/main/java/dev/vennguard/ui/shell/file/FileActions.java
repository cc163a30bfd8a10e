package dev.vennguard.ui.shell.file;

import dev.vennguard.policy.LayerKind;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Document;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opening, saving, exporting and closing: what becomes of files. */
public final class FileActions implements OtherForms.Opening {
  private static final String LOST = "They are lost otherwise.";

  /** A tab that was closed can be opened again, also what was not saved of it. */
  private static final String KEPT =
      "Otherwise only “Reopen closed tab” brings them back, until the window is closed.";

  private final Documents documents;
  private final Prompts asker;
  private final Settings settings;
  private final NoticeBar notice;
  private final Saving saving;
  private final DiskWatch disk;
  private final OtherForms forms;
  private final List<Runnable> replaced = new ArrayList<>();
  private final ClosedTabs closed = new ClosedTabs();

  /**
   * @param forms takes what is more than a policy as it stands
   */
  public FileActions(
      Settings settings,
      Documents documents,
      Prompts asker,
      NoticeBar notice,
      Saving saving,
      DiskWatch disk,
      OtherForms forms) {
    this.documents = documents;
    this.asker = asker;
    this.notice = notice;
    this.saving = saving;
    this.disk = disk;
    this.settings = settings;
    this.forms = forms;
  }

  /** Calls back whenever texts came in place of what was open: it is no sample any more. */
  public void onReplaced(Runnable listener) {
    replaced.add(listener);
  }

  /** Calls back whenever texts came in place of all, be they the user's or a lesson's. */
  public void onOthers(Runnable listener) {
    documents.onReplaced(listener);
  }

  /** Asks for a file and opens it in place of the chosen document of a side. */
  public void open(LayerKind kind) {
    List<Path> files = asker.open("Open " + kind.title());
    if (!files.isEmpty()) {
      openAll(kind, files);
    }
  }

  /** Asks for files and opens each beside the identity policies that are there. */
  public void add() {
    List<Path> files = asker.open("Add identity policies");
    if (!files.isEmpty()) {
      documents.endExercise();
      files.forEach(file -> openIn(fresh(), file));
    }
  }

  /** Opens files: the first in place of the chosen document, others beside it where that can be. */
  public void openAll(LayerKind kind, List<Path> files) {
    openInPlace(kind, files.getFirst());
    List<Path> others = files.subList(1, files.size());
    if (kind == LayerKind.IDENTITY) {
      others.forEach(file -> openIn(fresh(), file));
    } else if (!others.isEmpty()) {
      notice.warn("a role has one permissions boundary: only the first file was opened");
    }
  }

  /** Opens a file in place of the chosen document of a side. */
  public void openInPlace(LayerKind kind, Path file) {
    documents.endExercise();
    openIn(documents.chosen(kind), file);
  }

  private void openIn(DocumentId id, Path file) {
    if (!forms.take(file, id, this)) {
      plain(id, file);
    }
  }

  /** Opens what is on the clipboard, whatever its form, for a side. */
  public void openText(LayerKind kind, String name, String text) {
    documents.endExercise();
    forms.take(name, text, documents.chosen(kind), this);
  }

  @Override
  public boolean one(LayerKind layer, DocumentId into, String title, String text) {
    DocumentId id =
        layer == into.kind()
            ? into
            : switch (layer) {
              case SCP, RCP -> documents.fresh(layer);
              case IDENTITY, BOUNDARY, SESSION, RESOURCE -> documents.chosen(layer);
            };
    if (!settle(unsaved(id))) {
      return false;
    }
    documents.load(new Edit.Load(id, title, "", text));
    disk.forget(id);
    replaced.forEach(Runnable::run);
    return true;
  }

  @Override
  public boolean all(Edit.Replace replacement, Set<LayerKind> off) {
    if (!replaceAll(StartDocuments.withBothSides(replacement))) {
      return false;
    }
    documents.switchOff(off);
    return true;
  }

  @Override
  public void remember(Path file) {
    settings.addRecentFile(file);
  }

  @Override
  public void plain(DocumentId id, Path file) {
    if (settle(unsaved(id))) {
      read(id, file);
    }
  }

  private void read(DocumentId id, Path file) {
    switch (PolicyFile.read(file)) {
      case PolicyFile.Opened opened -> {
        String path = file.toAbsolutePath().toString();
        documents.load(
            new Edit.Load(id, PolicyFile.name(file), path, opened.text()),
            FileStates.FileState.of(opened));
        disk.forget(id);
        settings.addRecentFile(file);
        if (opened.note().isEmpty()) {
          notice.hide();
        } else {
          notice.tell(opened.note());
        }
      }
      case PolicyFile.Refused(String message) -> notice.warn(message);
    }
  }

  /** Makes one more document beside the chosen one of a policy type. */
  public void addBeside(LayerKind kind) {
    documents.endExercise();
    if (kind == LayerKind.IDENTITY) {
      addBlank();
    } else {
      addBlank(kind, documents.chosen(kind).level());
    }
  }

  /** Makes one more identity policy. */
  public void addBlank() {
    documents.endExercise();
    DocumentId id = fresh();
    documents.load(new Edit.Load(id, "identity-" + (id.number() + 1) + ".json", "", ""));
  }

  /** Makes one more document of a further layer, with the text that AWS starts from. */
  public void addBlank(LayerKind kind, int level) {
    documents.endExercise();
    DocumentId id = documents.fresh(kind, level);
    documents.load(
        new Edit.Load(id, LayerStart.title(documents.snapshot(), id), "", LayerStart.text(kind)));
  }

  /** Starts from nothing, after asking about unsaved changes. */
  public void startAnew() {
    replaceAll(
        new Edit.Replace(
            List.of(
                new Edit.Load(DocumentId.IDENTITY, "identity.json", "", ""),
                new Edit.Load(DocumentId.BOUNDARY, "boundary.json", "", ""))));
  }

  /** Puts documents in place of all, after asking about unsaved changes; tells whether it did. */
  public boolean replaceAll(Edit.Replace replacement) {
    documents.endExercise();
    if (!settle(documents.unsaved())) {
      return false;
    }
    documents.replace(replacement);
    disk.forgetAll();
    notice.hide();
    replaced.forEach(Runnable::run);
    return true;
  }

  /** Saves the chosen document of a side to its file, or asks for one. */
  public void save(LayerKind kind) {
    chosen(kind).ifPresent(saving::save);
  }

  /** Asks for a file and saves the chosen document of a side to it. */
  public void saveAs(LayerKind kind) {
    chosen(kind).ifPresent(saving::saveAs);
  }

  /** Whether a document would lose something if it were closed. */
  public boolean anyUnsaved() {
    return !documents.unsaved().isEmpty();
  }

  /** Starts a boundary from a template, in place of the chosen one; asks about its changes. */
  public void startFrom(String title, String text, String advice) {
    documents.endExercise();
    DocumentId chosen = documents.chosen(LayerKind.BOUNDARY);
    if (settle(unsaved(chosen))) {
      documents.load(new Edit.Load(chosen, title, "", text));
      disk.forget(chosen);
      replaced.forEach(Runnable::run);
      notice.tell(advice);
    }
  }

  /** Saves all documents that were changed. */
  public void saveAll() {
    for (Document document : documents.unsaved()) {
      if (!saving.save(document)) {
        return;
      }
    }
  }

  /** Closes a document, after asking if it was changed. */
  public void close(DocumentId id) {
    if (settle(unsaved(id), KEPT)) {
      remember(id);
      documents.close(id);
      disk.forget(id);
    }
  }

  private void remember(DocumentId id) {
    documents
        .snapshot()
        .document(id)
        .ifPresent(tab -> closed.add(tab, documents.text(tab), documents.file(id)));
  }

  /** Whether a tab was closed that can be opened again. */
  public boolean anyClosed() {
    return closed.last().isPresent();
  }

  /** Opens the tab again that was closed last, as it stood, also what was not saved of it. */
  public void reopen() {
    documents.endExercise();
    closed
        .last()
        .ifPresent(tab -> {
          DocumentId into = documents.place(tab.id());
          if (settle(unsaved(into))) {
            closed.reopened();
            Edit.Load load = new Edit.Load(into, tab.title(), tab.path(), tab.text());
            documents.load(load, tab.file());
            documents.restored(load, tab.file(), tab.savedText());
            disk.forget(into);
            disk.look();
          }
        });
  }

  /**
   * Closes a document of whichever layer; the last one of a side makes room for a blank one. Tells
   * whether there was anything to close.
   */
  public boolean closeTab(DocumentId id) {
    boolean stays =
        switch (id.kind()) {
          case IDENTITY -> documents.snapshot().documents(id.kind()).size() == 1;
          case BOUNDARY -> true;
          case SCP, RCP, SESSION, RESOURCE -> false;
        };
    boolean there =
        documents
            .snapshot()
            .document(id)
            .filter(one -> !one.blank() || one.dirty() || !one.path().isEmpty())
            .isPresent();
    if (!stays) {
      close(id);
    } else if (there && settle(unsaved(id), KEPT)) {
      remember(id);
      documents.load(new Edit.Load(id, id.kind().id() + ".json", "", ""));
      disk.forget(id);
    }
    return there || !stays;
  }

  private List<Document> unsaved(DocumentId id) {
    return documents.unsaved().stream().filter(document -> document.id().equals(id)).toList();
  }

  /** Whether the window may close; asks about unsaved changes. */
  public boolean mayClose() {
    saving.finish();
    if (documents.onlyExercisesUnsaved()) {
      return true;
    }
    documents.endExercise();
    return settle(documents.unsaved());
  }

  /** Writes the chosen document of a side into a file of the user's choice; it stays as it is. */
  public void export(LayerKind kind) {
    chosen(kind)
        .ifPresent(document ->
            asker
                .save("Export " + kind.title(), document.title())
                .ifPresent(file -> saving.export(file, documents.fileBytes(document))));
  }

  private DocumentId fresh() {
    return documents.fresh(LayerKind.IDENTITY);
  }

  private Optional<Document> chosen(LayerKind kind) {
    return documents.snapshot().document(documents.chosen(kind));
  }

  /** Whether these were written after all: a file may have been changed by others, or protected. */
  private boolean saved(List<Document> all) {
    saving.finish();
    List<DocumentId> left = documents.unsaved().stream().map(Document::id).toList();
    return all.stream().map(Document::id).noneMatch(left::contains);
  }

  private boolean settle(List<Document> lost) {
    return settle(lost, LOST);
  }

  /** Whether it is settled what becomes of the changes in these documents. */
  private boolean settle(List<Document> lost, String otherwise) {
    if (lost.isEmpty()) {
      return true;
    }
    return switch (asker.unsaved(lost.stream().map(Document::title).toList(), otherwise)) {
      case SAVE -> lost.stream().allMatch(saving::save) && saved(lost);
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }
}

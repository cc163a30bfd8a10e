package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.AtomicFile;
import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.Prompts;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.command.QuestionBar.Choice;
import dev.vennguard.ui.shell.command.QuestionBar.Question;
import dev.vennguard.ui.shell.setting.Settings;
import dev.vennguard.workspace.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes documents into files, and never over what somebody else wrote or protected unasked. */
public final class Saving {
  private final Documents documents;
  private final Prompts asker;
  private final Settings settings;
  private final NoticeBar notice;
  private final QuestionBar questions;
  private final DiskWatch disk;

  /** What the user has agreed to. */
  private enum Leave {
    OVER_CHANGES,
    OVER_READ_ONLY
  }

  public Saving(
      Documents documents,
      Prompts asker,
      Settings settings,
      NoticeBar notice,
      QuestionBar questions,
      DiskWatch disk) {
    this.documents = documents;
    this.asker = asker;
    this.settings = settings;
    this.notice = notice;
    this.questions = questions;
    this.disk = disk;
  }

  /** Saves a document to its file, or asks for one; returns whether it is saved. */
  public boolean save(Document document) {
    if (document.path().isEmpty()) {
      return saveAs(document);
    }
    return save(document, Path.of(document.path()), Set.of());
  }

  /** Asks for a file and saves a document to it; returns whether it is saved. */
  public boolean saveAs(Document document) {
    Optional<Path> file = asker.save("Save " + document.id().kind().title(), document.title());
    return file.isPresent() && save(document, file.get(), Set.of());
  }

  private boolean save(Document document, Path file, Set<Leave> leave) {
    String path = file.toAbsolutePath().toString();
    if (path.equals(document.path()) && !leave.contains(Leave.OVER_CHANGES)) {
      switch (disk.before(document)) {
        case OnDisk.Same same -> {}
        case OnDisk.Gone gone -> {}
        case OnDisk.Changed(PolicyFile.Opened now) -> {
          disk.refuse(document, now, () -> again(document, file, leave, Leave.OVER_CHANGES));
          return false;
        }
        case OnDisk.Unreadable(String message) -> {
          refuse(
              document, message, () -> again(document, file, leave, Leave.OVER_CHANGES), "over it");
          return false;
        }
      }
    }
    if (AtomicFile.readOnly(file) && !leave.contains(Leave.OVER_READ_ONLY)) {
      String message = "`" + PolicyFile.name(file) + "` is read-only";
      refuse(document, message, () -> again(document, file, leave, Leave.OVER_READ_ONLY), "anyway");
      return false;
    }
    return write(document, file, path);
  }

  private boolean write(Document document, Path file, String path) {
    byte[] bytes = documents.fileBytes(document);
    if (!write(file, bytes)) {
      return false;
    }
    documents.saved(document, PolicyFile.name(file), path, FileStamp.of(file, bytes));
    disk.forget(document.id());
    settings.addRecentFile(file);
    return true;
  }

  /** The user agreed, perhaps much later: what is written is what stands there by now. */
  private void again(Document document, Path file, Set<Leave> before, Leave more) {
    EnumSet<Leave> leave = EnumSet.of(more);
    leave.addAll(before);
    documents.snapshot().document(document.id()).ifPresent(found -> save(found, file, leave));
  }

  private void refuse(Document document, String reason, Runnable save, String how) {
    questions.askAtOnce(
        new Question(
            "save " + document.id(),
            "`" + document.title() + "` was not saved: " + reason,
            List.of(
                new Choice("save-as", "Save as…", () -> saveAs(document)),
                Choice.of("write", "Save " + how, save),
                Choice.of("leave", "Don't save", () -> {}))));
  }

  /** Writes what is no open document into a file, after asking about a protected one. */
  public void export(Path file, byte[] bytes) {
    if (AtomicFile.readOnly(file)) {
      questions.askAtOnce(
          new Question(
              "export " + file,
              "`" + PolicyFile.name(file) + "` was not written: it is read-only",
              List.of(
                  Choice.of("leave", "Don't write", () -> {}),
                  Choice.of("write", "Write anyway", () -> write(file, bytes)))));
    } else {
      write(file, bytes);
    }
  }

  private boolean write(Path file, byte[] bytes) {
    try {
      AtomicFile.write(file, bytes);
      notice.tell("saved `" + file + "`");
      return true;
    } catch (IOException failed) {
      notice.warn(
          "`%s` could not be written: %s; nothing is lost, save it under another name"
              .formatted(file, PolicyFile.reason(failed)));
      return false;
    }
  }
}

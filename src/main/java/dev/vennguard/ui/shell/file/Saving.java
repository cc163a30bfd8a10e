package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.AtomicFile;
import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.session.Threads;
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
import java.util.function.Supplier;

/**
 * Writes documents into files, and never over what somebody else wrote or protected unasked. What
 * is written is the text as it stood when that was asked for; the disk is waited for by its own
 * thread, one file after the other, and the window goes on.
 */
public final class Saving {
  private final Documents documents;
  private final Prompts asker;
  private final Settings settings;
  private final NoticeBar notice;
  private final QuestionBar questions;
  private final DiskWatch disk;
  private final Threads threads;
  private final Pending pending;

  /** What is to be written, as it stood when that was asked for. */
  private record Copy(Document document, Path file, String path, String text) {
    boolean inPlace() {
      return path.equals(document.path());
    }
  }

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
      DiskWatch disk,
      Threads threads) {
    this.documents = documents;
    this.asker = asker;
    this.settings = settings;
    this.notice = notice;
    this.questions = questions;
    this.disk = disk;
    this.threads = threads;
    this.pending = new Pending(notice);
  }

  /**
   * Saves a document to its file, or asks for one; returns false if the user changed their mind.
   */
  public boolean save(Document document) {
    if (document.path().isEmpty()) {
      return saveAs(document);
    }
    save(document, Path.of(document.path()), Set.of());
    return true;
  }

  /** Asks for a file and saves a document to it; false if the user changed their mind. */
  public boolean saveAs(Document document) {
    Optional<Path> file = asker.save("Save " + document.id().kind().title(), document.title());
    file.ifPresent(chosen -> save(document, chosen, Set.of()));
    return file.isPresent();
  }

  /** Waits until all is written or refused; the window goes on meanwhile. */
  public void finish() {
    pending.await();
  }

  private void save(Document document, Path file, Set<Leave> leave) {
    String text = documents.text(document);
    String path = file.toAbsolutePath().toString();
    Copy copy = new Copy(document, file, path, text);
    onDisk(file, () -> attempt(copy, leave));
  }

  /** On the disk's thread; what it returns is done on the FX thread. */
  private Runnable attempt(Copy copy, Set<Leave> leave) {
    Document document = copy.document();
    if (copy.inPlace() && !leave.contains(Leave.OVER_CHANGES)) {
      Runnable again = () -> again(copy, leave, Leave.OVER_CHANGES);
      switch (disk.before(document)) {
        case OnDisk.Same same -> {}
        case OnDisk.Gone gone -> {}
        case OnDisk.Changed(PolicyFile.Opened now) -> {
          return () -> disk.refuse(document, now, again);
        }
        case OnDisk.Unreadable(String message) -> {
          return () -> refuse(document, message, again, "over it");
        }
      }
    }
    if (AtomicFile.readOnly(copy.file()) && !leave.contains(Leave.OVER_READ_ONLY)) {
      String message = "`" + PolicyFile.name(copy.file()) + "` is read-only";
      Runnable again = () -> again(copy, leave, Leave.OVER_READ_ONLY);
      return () -> refuse(document, message, again, "anyway");
    }
    return write(copy);
  }

  private Runnable write(Copy copy) {
    byte[] bytes = documents.bytes(copy.document().id(), copy.text());
    Optional<IOException> failure = written(copy.file(), bytes);
    if (failure.isPresent()) {
      return () -> tell(copy.file(), failure);
    }
    FileStamp stamp = FileStamp.of(copy.file(), bytes);
    if (copy.inPlace()) {
      // The next save of this file, which may wait already, must know what this one left there.
      documents.stamped(copy.document().id(), stamp);
    }
    return () -> {
      String title = PolicyFile.name(copy.file());
      documents.saved(copy.document(), title, copy.path(), stamp, copy.text());
      disk.forget(copy.document().id());
      settings.addRecentFile(copy.file());
      tell(copy.file(), failure);
    };
  }

  /** The user agreed, perhaps much later: what is written is what stands there by now. */
  private void again(Copy copy, Set<Leave> before, Leave more) {
    EnumSet<Leave> leave = EnumSet.of(more);
    leave.addAll(before);
    documents
        .snapshot()
        .document(copy.document().id())
        .ifPresent(found -> save(found, copy.file(), leave));
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
    onDisk(
        file,
        () ->
            AtomicFile.readOnly(file)
                ? () -> refuseExport(file, bytes)
                : told(file, written(file, bytes)));
  }

  private void refuseExport(Path file, byte[] bytes) {
    questions.askAtOnce(
        new Question(
            "export " + file,
            "`" + PolicyFile.name(file) + "` was not written: it is read-only",
            List.of(
                Choice.of("leave", "Don't write", () -> {}),
                Choice.of(
                    "write",
                    "Write anyway",
                    () -> onDisk(file, () -> told(file, written(file, bytes)))))));
  }

  private void onDisk(Path file, Supplier<Runnable> task) {
    pending.begin(PolicyFile.name(file));
    threads
        .disk()
        .execute(() -> {
          Runnable after = task.get();
          threads
              .display()
              .execute(() -> {
                pending.end();
                after.run();
                pending.release();
              });
        });
  }

  private static Optional<IOException> written(Path file, byte[] bytes) {
    try {
      AtomicFile.write(file, bytes);
      return Optional.empty();
    } catch (IOException failed) {
      return Optional.of(failed);
    }
  }

  private Runnable told(Path file, Optional<IOException> failure) {
    return () -> tell(file, failure);
  }

  private void tell(Path file, Optional<IOException> failure) {
    if (failure.isEmpty()) {
      notice.tell("saved `" + file + "`");
    } else {
      notice.warn(
          "`%s` could not be written: %s; nothing is lost, save it under another name"
              .formatted(file, PolicyFile.reason(failure.get())));
    }
  }
}

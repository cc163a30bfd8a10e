package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.file.FileStamp;
import dev.vennguard.exchange.file.LogFile;
import dev.vennguard.exchange.journal.Journal;
import dev.vennguard.exchange.journal.JournalDocument;
import dev.vennguard.exchange.journal.JournalFolder;
import dev.vennguard.exchange.journal.JournalPage;
import dev.vennguard.exchange.journal.Left;
import dev.vennguard.session.Threads;
import dev.vennguard.ui.shell.command.NoticeBar;
import dev.vennguard.ui.shell.command.QuestionBar;
import dev.vennguard.ui.shell.command.QuestionBar.Choice;
import dev.vennguard.ui.shell.command.QuestionBar.Question;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Edit;
import dev.vennguard.workspace.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the window keeps of its own accord, beside the settings: the journal of what is typed and a
 * log of mistakes. Offers what earlier sessions could not save.
 */
public final class Safekeeping {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final int MOST_NAMES = 4;

  private final Keep keep;
  private final Threads threads;
  private final Clock clock;
  private final Documents documents;
  private final FileActions files;
  private final NoticeBar notice;
  private final QuestionBar questions;

  /** What was restored; its journal is needed until this session's own has it. */
  private record Restored(Journal journal, JournalPage page) {
    boolean in(Snapshot snapshot) {
      return page.documents().stream()
          .allMatch(one ->
              snapshot
                  .document(one.id())
                  .filter(found -> found.savedText().equals(one.savedText()))
                  .isPresent());
    }
  }

  /** Where things are kept; or that nothing is, in a picture. */
  private sealed interface Keep {
    record Nothing() implements Keep {}

    record In(
        JournalFolder folder,
        JournalKeeper journal,
        LogFile log,
        List<Journal> offered,
        List<Restored> restored)
        implements Keep {}
  }

  /**
   * @param state the folder for the journal and the log; none to keep neither
   */
  public Safekeeping(
      Optional<Path> state,
      Threads threads,
      Clock clock,
      Documents documents,
      FileActions files,
      NoticeBar notice,
      QuestionBar questions) {
    this.threads = threads;
    this.clock = clock;
    this.documents = documents;
    this.files = files;
    this.notice = notice;
    this.questions = questions;
    this.keep = state.map(this::in).orElse(new Keep.Nothing());
    notice.onFault(this::log);
  }

  private Keep in(Path state) {
    JournalFolder folder = new JournalFolder(state.resolve("journal"));
    JournalKeeper journal = new JournalKeeper(folder, threads, clock, documents, this::notKept);
    LogFile log = new LogFile(state.resolve("log"), clock);
    return new Keep.In(folder, journal, log, new ArrayList<>(), new ArrayList<>());
  }

  /** The text of a document is another. */
  public void typed(DocumentId id, String text) {
    if (keep instanceof Keep.In in) {
      in.journal().typed(id, text);
    }
  }

  /** A newer snapshot was published. */
  public void published(Snapshot snapshot) {
    if (keep instanceof Keep.In in) {
      in.journal().published(snapshot);
      for (Restored one : List.copyOf(in.restored())) {
        if (one.in(snapshot)) {
          in.restored().remove(one);
          in.offered().remove(one.journal());
          in.journal().keepThen(() -> end(one.journal()));
        }
      }
    }
  }

  /** Looks for what earlier sessions left, off this thread, and offers it. */
  public void offer() {
    if (keep instanceof Keep.In in) {
      in.journal().prepare();
      threads
          .disk()
          .execute(() -> {
            try {
              List<Left> left = in.folder().left();
              threads.display().execute(() -> left.forEach(one -> offer(in, one)));
            } catch (IOException unreadable) {
              threads.display().execute(() -> notKept(unreadable));
            }
          });
    }
  }

  /**
   * The window is closed.
   *
   * @param settled whether all is saved, or the user wants to lose it
   */
  public void end(boolean settled) {
    if (keep instanceof Keep.In in) {
      in.journal().end(settled);
      List.copyOf(in.offered()).forEach(journal -> done(in, journal, Journal::leave));
    }
  }

  private void offer(Keep.In in, Left left) {
    switch (left) {
      case Left.Broken(Path aside, String reason) ->
          notice.warn(
              "what an earlier session did not save cannot be read: %s; it was put aside as `%s`"
                  .formatted(reason, aside));
      case Left.Kept(Journal journal, JournalPage page) -> {
        in.offered().add(journal);
        if (page.unsaved().isEmpty()) {
          done(in, journal, Journal::end);
        } else {
          questions.ask(question(in, journal, page));
        }
      }
    }
  }

  private Question question(Keep.In in, Journal journal, JournalPage page) {
    String message =
        "Vennguard ended on %s without saving %s: restore it?"
            .formatted(TIME.withZone(clock.getZone()).format(page.time()), names(page));
    return new Question(
        "restore " + journal.file(),
        message,
        List.of(
            new Choice("restore", "Restore", () -> restore(in, journal, page)),
            Choice.of("later", "Not now", () -> done(in, journal, Journal::leave)),
            Choice.of("discard", "Throw away", () -> done(in, journal, Journal::end))));
  }

  private static String names(JournalPage page) {
    List<JournalDocument> unsaved = page.unsaved();
    List<String> names =
        unsaved.stream().limit(MOST_NAMES).map(one -> "`" + one.title() + "`").toList();
    int more = unsaved.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
  }

  /** Puts the documents of a session in place of those that are open, as unsaved as they were. */
  private boolean restore(Keep.In in, Journal journal, JournalPage page) {
    List<Edit.Load> loads = new ArrayList<>();
    for (JournalDocument one : page.documents()) {
      loads.add(new Edit.Load(one.id(), one.title(), one.path(), one.text()));
    }
    if (!files.replaceAll(StartDocuments.withBothSides(new Edit.Replace(loads)))) {
      return false;
    }
    for (int i = 0; i < loads.size(); i++) {
      JournalDocument one = page.documents().get(i);
      documents.restored(loads.get(i), state(one), one.savedText());
    }
    notice.tell("restored; nothing is written to a file before you save");
    in.restored().add(new Restored(journal, page));
    return true;
  }

  private static FileStates.FileState state(JournalDocument one) {
    Optional<String> digest = Optional.of(one.savedDigest()).filter(known -> !known.isEmpty());
    return new FileStates.FileState(one.form(), digest.map(FileStamp::of));
  }

  private void end(Journal journal) {
    try {
      journal.end();
    } catch (IOException left) {
      log("a journal could not be deleted");
    }
  }

  /** What is done with a journal, and may fail. */
  private interface Step {
    void take(Journal journal) throws IOException;
  }

  private void done(Keep.In in, Journal journal, Step step) {
    in.offered().remove(journal);
    threads
        .disk()
        .execute(() -> {
          try {
            step.take(journal);
          } catch (IOException left) {
            log("a journal could not be let go");
          }
        });
  }

  private void notKept(IOException problem) {
    log("the journal cannot be kept: " + problem.getClass().getSimpleName());
    notice.warn(
        "what you type is not kept for the case that the program ends: %s; save often"
            .formatted(PolicyFile.reason(problem)));
  }

  private void log(Throwable problem) {
    write(log -> log.fault(problem));
  }

  /** Logs something in the program's own words. */
  public void log(String event) {
    write(log -> log.event(event));
  }

  private interface Entry {
    void write(LogFile log) throws IOException;
  }

  private void write(Entry entry) {
    if (keep instanceof Keep.In in) {
      threads
          .disk()
          .execute(() -> {
            try {
              entry.write(in.log());
            } catch (IOException notLogged) {
              // A log that cannot be written is no reason to disturb anybody.
            }
          });
    }
  }
}

package dev.vennguard.ui.shell.file;

import dev.vennguard.exchange.journal.Journal;
import dev.vennguard.exchange.journal.JournalDocument;
import dev.vennguard.exchange.journal.JournalFolder;
import dev.vennguard.exchange.journal.JournalPage;
import dev.vennguard.session.Threads;
import dev.vennguard.workspace.DocumentId;
import dev.vennguard.workspace.Snapshot;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Keeps what is typed in this session's journal, about a second after it was typed and on another
 * thread. A key costs it one entry in a map.
 */
public final class JournalKeeper {
  private final JournalFolder folder;
  private final Threads threads;
  private final Clock clock;
  private final Documents documents;
  private final Consumer<IOException> failed;

  private final AtomicBoolean waiting = new AtomicBoolean();
  private final AtomicBoolean securing = new AtomicBoolean();
  private volatile Snapshot newest;

  // Of the disk's thread alone.
  private Optional<Journal> journal = Optional.empty();
  private List<JournalDocument> kept = List.of();
  private boolean ended;
  private boolean troubled;

  /**
   * A keeper.
   *
   * @param documents what is open
   * @param failed is told on the display side, once, that nothing is kept
   */
  public JournalKeeper(
      JournalFolder folder,
      Threads threads,
      Clock clock,
      Documents documents,
      Consumer<IOException> failed) {
    this.folder = folder;
    this.threads = threads;
    this.clock = clock;
    this.newest = documents.snapshot();
    this.documents = documents;
    this.failed = failed;
  }

  /** To be called before anything is typed. */
  public void prepare() {
    threads
        .disk()
        .execute(() -> {
          int bytes = JournalFolder.prepare(page());
          assert bytes > 0;
        });
  }

  /** The text of a document is another. */
  public void typed(DocumentId id, String text) {
    documents.newest().changed(id, text);
    keepSoon();
  }

  /** A newer snapshot was published. */
  public void published(Snapshot snapshot) {
    newest = snapshot;
    documents.newest().published(snapshot);
    keepSoon();
  }

  private void keepSoon() {
    if (waiting.compareAndSet(false, true)) {
      threads.soon().execute(this::keep);
    }
  }

  /** Keeps what stands there now, and only then goes on, if it could. */
  public void keepThen(Runnable next) {
    threads
        .disk()
        .execute(() -> {
          keep();
          if (!troubled) {
            next.run();
          }
        });
  }

  /**
   * Ends the journal.
   *
   * @param settled whether all is saved, or the user wants to lose it; otherwise the next start
   *     offers it
   */
  public void end(boolean settled) {
    threads
        .disk()
        .execute(() -> {
          if (!settled) {
            keep();
          }
          ended = true;
          try {
            if (journal.isPresent() && (settled || kept.isEmpty())) {
              journal.get().end();
            } else if (journal.isPresent()) {
              journal.get().leave();
            }
          } catch (IOException left) {
            trouble(left);
          }
          journal = Optional.empty();
        });
  }

  private void keep() {
    waiting.set(false);
    if (ended) {
      return;
    }
    JournalPage page = page();
    try {
      if (page.unsaved().isEmpty()) {
        if (journal.isPresent() && !kept.isEmpty()) {
          journal.get().forget();
        }
        kept = List.of();
      } else if (!page.documents().equals(kept)) {
        if (journal.isEmpty()) {
          journal = Optional.of(folder.begin());
        }
        journal.get().keep(page);
        kept = page.documents();
        secure(journal.get());
      }
      troubled = false;
    } catch (IOException notKept) {
      trouble(notKept);
    }
  }

  /** Nothing waits for a slow disk, least of all what is typed next. */
  private void secure(Journal written) {
    if (securing.compareAndSet(false, true)) {
      threads
          .slow()
          .execute(() -> {
            try {
              securing.set(false);
              written.secure();
            } catch (IOException notSure) {
              threads.disk().execute(() -> trouble(notSure));
            }
          });
    }
  }

  private void trouble(IOException problem) {
    if (!troubled) {
      threads.display().execute(() -> failed.accept(problem));
    }
    troubled = true;
  }

  private JournalPage page() {
    return new JournalPage(clock.instant(), documents.journal(newest));
  }
}

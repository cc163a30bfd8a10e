package dev.vennguard.exchange.journal;

import dev.vennguard.exchange.file.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The journal of one session: a lock that says whether the session lives, and beside it what it
 * would lose. One thread at a time, but for {@link #secure}.
 */
public final class Journal {
  /** So much is kept at most, in bytes; an editor takes a million characters. */
  static final int LARGEST = 64_000_000;

  static final String LOCK = ".lock";
  static final String PAGE = ".json";
  static final String DRAFT = ".tmp";

  /** The page before, if that is known to be on the disk and the newest is not. */
  static final String OLD = ".old";

  private static final List<String> PAGES = List.of(PAGE, DRAFT, OLD);

  private final Path folder;
  private final String name;
  private final FileChannel lock;
  private volatile long written;
  private volatile long secured;

  /**
   * A journal.
   *
   * @param lock the open and locked file of that name
   */
  Journal(Path folder, String name, FileChannel lock) {
    this.folder = folder;
    this.name = name;
    this.lock = lock;
  }

  /** The file that holds what would be lost. */
  public Path file() {
    return path(PAGE);
  }

  /** The files that may hold a whole page; which of them do depends on when the process ended. */
  List<Path> pages() {
    return PAGES.stream().map(this::path).filter(Journal::there).toList();
  }

  private static boolean there(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private Path path(String part) {
    return folder.resolve(name + part);
  }

  /**
   * Keeps what stands in the editors in place of what was kept before. Whenever the process ends,
   * the one or the other is there. It is not waited for the disk, which may take seconds where
   * others write much: that is {@link #secure}.
   *
   * @throws IOException if it cannot be written; what was kept before is still there
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread keeps, another only reads the count
  public void keep(JournalPage page) throws IOException {
    byte[] bytes = JournalJson.write(page);
    if (bytes.length > LARGEST) {
      throw new IOException("the open texts are larger than 64 MB together");
    }
    Path draft = path(DRAFT);
    Files.deleteIfExists(draft);
    try (FileChannel out =
        PrivateFile.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
    if (written > 0 && secured == written) {
      move(file(), path(OLD));
    }
    move(draft, file());
    written++;
  }

  /**
   * Waits until what was kept is on the disk and outlives a power cut, too. On any thread.
   *
   * @throws IOException if the disk fails
   */
  public void secure() throws IOException {
    long page = written;
    try (FileChannel newest = PrivateFile.open(file(), StandardOpenOption.WRITE)) {
      newest.force(true);
    } catch (NoSuchFileException savedMeanwhile) {
      return;
    }
    secured = page;
  }

  /**
   * Forgets what was kept: all of it is saved.
   *
   * @throws IOException if it cannot be deleted
   */
  public void forget() throws IOException {
    for (String part : PAGES) {
      Files.deleteIfExists(path(part));
    }
    written = 0;
  }

  /**
   * Ends the session and leaves nothing.
   *
   * @throws IOException if something cannot be deleted
   */
  public void end() throws IOException {
    forget();
    lock.close();
    Files.deleteIfExists(path(LOCK));
  }

  /**
   * Ends the session and leaves what it would lose to the next start.
   *
   * @throws IOException if the lock cannot be let go
   */
  public void leave() throws IOException {
    lock.close();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onThisFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

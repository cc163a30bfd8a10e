package dev.vennguard.exchange.journal;

import dev.vennguard.exchange.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The journal of one session: a lock that says whether the session lives, and beside it what it
 * would lose. One thread at a time.
 */
public final class Journal {
  /** So much is kept at most, in bytes; an editor takes a million characters. */
  static final int LARGEST = 64_000_000;

  static final String LOCK = ".lock";
  static final String PAGE = ".json";
  static final String DRAFT = ".tmp";

  private final Path folder;
  private final String name;
  private final FileChannel lock;

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
    return folder.resolve(name + PAGE);
  }

  /**
   * Keeps what stands in the editors in place of what was kept before. Whenever the program ends,
   * the one or the other is there.
   *
   * @throws IOException if it cannot be written; what was kept before is still there
   */
  public void keep(JournalPage page) throws IOException {
    byte[] bytes = JournalJson.write(page);
    if (bytes.length > LARGEST) {
      throw new IOException("the open texts are larger than 64 MB together");
    }
    Path draft = folder.resolve(name + DRAFT);
    Files.deleteIfExists(draft);
    try (FileChannel out =
        PrivateFile.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
    move(draft, file());
  }

  /**
   * Forgets what was kept: all of it is saved.
   *
   * @throws IOException if it cannot be deleted
   */
  public void forget() throws IOException {
    Files.deleteIfExists(folder.resolve(name + DRAFT));
    Files.deleteIfExists(file());
  }

  /**
   * Ends the session and leaves nothing.
   *
   * @throws IOException if something cannot be deleted
   */
  public void end() throws IOException {
    forget();
    lock.close();
    Files.deleteIfExists(folder.resolve(name + LOCK));
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

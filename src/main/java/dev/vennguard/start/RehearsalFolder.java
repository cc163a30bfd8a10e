package dev.vennguard.start;

import dev.vennguard.exchange.file.AtomicFolder;
import dev.vennguard.ui.shell.setting.UserFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a rehearsal of the window keeps its settings and its journal: a folder of its own, so that
 * the cache knows how they are kept, and nothing of the user's is read or written.
 *
 * @param path made for it, and gone afterwards
 */
record RehearsalFolder(Path path) {
  /**
   * A new one among the temporary folders.
   *
   * @throws UncheckedIOException if there can be none
   */
  static RehearsalFolder create() {
    try {
      return new RehearsalFolder(Files.createTempDirectory("vennguard-rehearsal"));
    } catch (IOException full) {
      throw new UncheckedIOException("no temporary folder for the rehearsal", full);
    }
  }

  /** The folder as that of a user. */
  UserFolder user() {
    return new UserFolder(path.resolve("settings.properties"));
  }

  /**
   * Deletes it with all that was kept.
   *
   * @throws UncheckedIOException if something of it has to stay
   */
  void delete() {
    try {
      AtomicFolder.remove(path);
    } catch (IOException kept) {
      throw new UncheckedIOException("the rehearsal leaves " + path, kept);
    }
  }
}

package dev.vennguard.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a whole file or leaves the old one as it was. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a text as UTF-8.
   *
   * @throws IOException if the folder cannot be written to; the old file is then untouched
   */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes. A link is followed: what it points to is replaced, not the link.
   *
   * @throws IOException if the folder cannot be written to; the old file is then untouched
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("`" + file + "` is a folder, not a file");
    }
    Path temporary = Files.createTempFile(folder, ".vennguard-", ".tmp");
    try {
      Files.write(temporary, bytes);
      keepPermissions(target, temporary);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A temporary file is private to its owner; the file it becomes is as public as before. */
  private static void keepPermissions(Path target, Path temporary) throws IOException {
    if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      return;
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    } else {
      Files.setPosixFilePermissions(
          temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onThisFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

package dev.vennguard.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads files that somebody chose: only ordinary ones, and never more than there is room for. */
public final class RegularFile {
  private RegularFile() {}

  /**
   * The bytes of a file; nothing if there are more than {@code most}. The bound is held while it is
   * read: what a file says of its size is no promise.
   *
   * @throws IOException if it cannot be read, or is a folder, a pipe or a device: opening a pipe
   *     waits for somebody to write into it, and a device may never end
   */
  public static Optional<byte[]> read(Path file, int most) throws IOException {
    require(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
  }

  /**
   * Refuses what is no ordinary file; a link to one is one.
   *
   * @throws IOException if there is none or it is something else
   */
  public static void require(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      throw new FileSystemException(file.toString(), null, "it is a folder");
    }
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, "it is a device, a pipe or a socket; choose a file");
    }
  }
}

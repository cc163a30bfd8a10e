package dev.vennguard.exchange.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a whole folder of texts or none: it gets its name when all of it is on the disk. */
public final class AtomicFolder {
  private AtomicFolder() {}

  /**
   * Makes a folder that was not there.
   *
   * @param texts each file by its path in the folder, with {@code /} between its parts
   * @throws FileAlreadyExistsException if there is something of that name
   * @throws IOException if it cannot be written; then nothing of it is left
   */
  public static void make(Path folder, Map<String, String> texts) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    Path made = parent.resolve(Leftovers.PREFIX + HexFormat.of().formatHex(random));
    Files.createDirectory(made);
    try {
      for (Map.Entry<String, String> one : texts.entrySet()) {
        Path file = made.resolve(one.getKey()).normalize();
        if (!file.startsWith(made)) {
          throw new IOException("`" + one.getKey() + "` leads out of the folder");
        }
        Files.createDirectories(file.resolveSibling(""));
        AtomicFile.write(file, one.getValue());
      }
      Files.move(made, target);
    } finally {
      remove(made);
    }
  }

  /**
   * Deletes a folder with all that is in it, if there is one; follows no link.
   *
   * @throws IOException if something of it cannot be deleted
   */
  public static void remove(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> inner = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path one : inner) {
        Files.deleteIfExists(one);
      }
    }
  }
}

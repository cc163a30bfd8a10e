package dev.vennguard.exchange.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that the program keeps for itself, for the eyes of their owner alone. No link is followed:
 * nobody chose one here.
 */
public final class PrivateFile {
  private PrivateFile() {}

  /**
   * Opens a file; if it is made, only its owner can read it.
   *
   * @throws IOException if it cannot be opened or is a link
   */
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all, attributes(file, "rw-------"));
  }

  /**
   * Makes a folder that only its owner can look into, with those above it, if it is not there.
   *
   * @throws IOException if it cannot be made, or a link or a file stands in its place
   */
  public static void folder(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    Files.createDirectories(absolute, attributes(absolute, "rwx------"));
    if (!Files.isDirectory(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(absolute.toString(), null, "it is a link, not a folder");
    }
  }

  private static FileAttribute<?>[] attributes(Path file, String permissions) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

package dev.vennguard.exchange.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Writes a whole file or leaves the old one as it was. The bytes are on the disk, not in a cache,
 * before the old file goes. What else a file has is kept: its mode, its owner where that may be,
 * and the links to it.
 */
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
   * @throws IOException if the folder cannot be written to, or there is something else than a file;
   *     the old file is then untouched
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("`" + file + "` is a folder, not a file");
    }
    boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (there) {
      RegularFile.require(target);
    }
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    Path temporary =
        folder.resolve(Leftovers.PREFIX + HexFormat.of().formatHex(random) + Leftovers.SUFFIX);
    try {
      boolean replace = fill(temporary, target, there, bytes);
      if (replace) {
        move(temporary, target);
      } else {
        writeInPlace(target, bytes);
      }
      force(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
    Leftovers.remove(folder, Files.getLastModifiedTime(target));
  }

  /** Whether saving to a file would override that somebody made it read-only. */
  public static boolean readOnly(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      boolean somebodyWrites =
          mode.contains(PosixFilePermission.OWNER_WRITE)
              || mode.contains(PosixFilePermission.GROUP_WRITE)
              || mode.contains(PosixFilePermission.OTHERS_WRITE);
      return !somebodyWrites || !Files.isWritable(file);
    } catch (UnsupportedOperationException | IOException noModeHere) {
      return !Files.isWritable(file);
    }
  }

  /**
   * Fills the temporary file, which is locked meanwhile: so it is told from one that was left.
   * Returns whether it can take the place of the old file.
   */
  private static boolean fill(Path temporary, Path target, boolean there, byte[] bytes)
      throws IOException {
    OpenOption[] fresh = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    // A new file is as public as the user's files are; a copy of an old one is not, at first.
    try (FileChannel out =
        there ? PrivateFile.open(temporary, fresh) : FileChannel.open(temporary, fresh)) {
      Leftovers.lock(out);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      boolean replace = !there || (!linked(target) && takesAfter(temporary, target));
      out.force(true);
      return replace;
    }
  }

  /** Whether a file has a second name, which a new file in its place would not have. */
  private static boolean linked(Path target) throws IOException {
    if (!target.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    return Files.getAttribute(target, "unix:nlink") instanceof Integer links && links > 1;
  }

  /** Gives owner, group and mode of one file to another; returns whether it is so then. */
  private static boolean takesAfter(Path copy, Path original) throws IOException {
    if (!Files.getFileStore(copy).supportsFileAttributeView("posix")) {
      return true;
    }
    PosixFileAttributes wanted = posix(original);
    PosixFileAttributes has = posix(copy);
    try {
      if (!has.group().equals(wanted.group())) {
        Files.setAttribute(copy, "posix:group", wanted.group(), LinkOption.NOFOLLOW_LINKS);
      }
      if (!has.owner().equals(wanted.owner())) {
        Files.setAttribute(copy, "posix:owner", wanted.owner(), LinkOption.NOFOLLOW_LINKS);
      }
    } catch (FileSystemException notAllowed) {
      return false;
    }
    Files.setPosixFilePermissions(copy, wanted.permissions());
    return true;
  }

  private static PosixFileAttributes posix(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The way for a file with a second name or somebody else's: it stays the same file. Meanwhile the
   * temporary file beside it holds all that is written.
   */
  private static void writeInPlace(Path target, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(target, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.truncate(bytes.length);
      out.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException onThisFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A renamed file is found again after a power cut only when its folder is on the disk, too. */
  public static void force(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows opens no folders, and keeps their order itself.
    }
  }
}

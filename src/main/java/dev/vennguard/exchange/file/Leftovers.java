package dev.vennguard.exchange.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/**
 * Temporary files that a killed process left beside a saved file. Each is locked while it is
 * written, so that one that nobody locks is nobody's.
 */
final class Leftovers {
  static final String PREFIX = ".vennguard-";
  static final String SUFFIX = ".tmp";

  /** Between making a file and locking it passes less than this. */
  private static final Duration YOUNG = Duration.ofSeconds(5);

  private static final int MOST = 100;

  private Leftovers() {}

  /**
   * Locks a file for as long as it is open; some file systems have no locks, and need none here.
   */
  static void lock(FileChannel file) {
    try {
      FileLock lock = file.tryLock();
      assert lock == null || lock.isValid();
    } catch (IOException | OverlappingFileLockException withoutLocks) {
      // Then it is never removed by others: they cannot lock it either.
    }
  }

  /**
   * Removes what was left in a folder; what cannot be removed stays.
   *
   * @param now by the clock of that folder's disk
   */
  static void remove(Path folder, FileTime now) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      int seen = 0;
      for (Path file : left) {
        if (seen++ < MOST) {
          removeIfLeft(file, now);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Nothing is removed where nothing can be listed.
    }
  }

  private static void removeIfLeft(Path file, FileTime now) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), now.toInstant());
      if (!attributes.isRegularFile() || age.compareTo(YOUNG) < 0) {
        return;
      }
      boolean left;
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
          FileLock lock = channel.tryLock()) {
        left = lock != null;
      }
      if (left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | OverlappingFileLockException inUse) {
      // It belongs to somebody.
    }
  }
}
